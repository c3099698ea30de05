package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.dictionary.DataDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the data dictionary. */
@Command(
    name = "dictionary",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes the data dictionary of all sources: dictionary.html and dictionary.xlsx.")
final class DictionaryCommand implements Callable<Integer> {

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  private Path out = Path.of("");

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    DataDictionary dictionary = new DataDictionary(catalog.read(), language.language());
    dictionary.writePage(out.resolve("dictionary.html"));
    dictionary.writeWorkbook(out.resolve("dictionary.xlsx"));
    spec.commandLine().getOut().println("Data dictionary: " + out.resolve("dictionary.html"));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
