package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.workbook.SourceTemplate;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the empty workbook of a source. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description =
        "Writes an Excel workbook for a source, to fill in and deliver: columns, drop-downs of the"
            + " code lists, formats, what is required.")
final class TemplateCommand implements Callable<Integer> {

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--source", required = true, description = "Such as border-crossings.")
  private String source = "";

  @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "To write.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  TemplateCommand() {}

  @Override
  public Integer call() throws IOException {
    Catalog declared = catalog.read();
    SourceLayout layout = declared.sources().get(source);
    if (layout == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected --source to be one of %s; got '%s'."
              .formatted(declared.sources().keySet().stream().sorted().toList(), source));
    }
    SourceTemplate.write(declared, layout, language.language(), out);
    return 0;
  }
}
