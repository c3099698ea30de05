package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.disclosure.ReportSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the signature of a report. */
@Command(
    name = "verify-report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks that a report is as somebody signed it.",
      "",
      "Reads the signature from FILE.sig. Exit status 0: it is; 3: it is not, or there is no"
          + " signature.",
      ""
    })
final class ProtectVerifyReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "What ./koch protect audit --report wrote.")
  private Path report = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEY",
      description = "Public Ed25519 key in PEM of whoever signs.")
  private Path key = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("%s: signed with key %s".formatted(report, ReportSignature.verified(report, key)));
    out.flush();
    return 0;
  }
}
