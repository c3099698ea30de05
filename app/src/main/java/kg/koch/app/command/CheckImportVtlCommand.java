package kg.koch.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.vtl.VtlImport;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes datapoint rulesets of VTL as rules of a source. */
@Command(
    name = "import-vtl",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes 'define datapoint ruleset' of VTL 2.1 as rules that the source could declare (YAML).",
      "",
      "Try them with ./koch check try. Refuses, with its place, what a comparison cannot say.",
      ""
    })
final class CheckImportVtlCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A script, .vtl.")
  private Path file = Path.of("");

  @Option(names = "--source", required = true, description = "Such as border-crossings.")
  private String source = "";

  @Option(
      names = "--errors-from",
      paramLabel = "N",
      description = "Error levels that are numbers reject from N on, and warn below.")
  private @Nullable Integer errorsFrom;

  @Mixin private CatalogOption declarations = new CatalogOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Catalog catalog = declarations.read();
    SourceLayout layout = catalog.sources().get(source);
    if (layout == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected a source of %s; got '%s'".formatted(catalog.sources().keySet(), source));
    }
    String script = Files.readString(file, StandardCharsets.UTF_8);
    String yaml = new VtlImport(file.toString(), layout, catalog, errorsFrom).yaml(script);
    spec.commandLine().getOut().print(yaml);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
