package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.forms.WorkbookFile;
import kg.koch.openrosa.xlsform.FormConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an XForm of a workbook. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "Makes an XForm of an XLSForm workbook, or says what is wrong with it and where.")
final class FormsConvertCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "Workbook (.xlsx), or a folder with survey.csv, choices.csv, settings.csv.")
  private Path file = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The XForm.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  FormsConvertCommand() {}

  @Override
  public Integer call() throws IOException {
    FormConverter.Converted form = FormConverter.convert(WorkbookFile.read(file));
    Files.write(out, form.xform());
    PrintWriter told = spec.commandLine().getOut();
    form.remarks().forEach(told::println);
    told.printf("Form %s, version '%s': %s%n", form.formId(), form.version(), form.title());
    told.flush();
    return 0;
  }
}
