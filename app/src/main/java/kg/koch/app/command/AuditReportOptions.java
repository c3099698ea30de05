package kg.koch.app.command;

import java.nio.file.Path;
import kg.koch.app.disclosure.AuditReportFile;
import kg.koch.publish.bundle.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether an audit is reported, and how. */
final class AuditReportOptions {

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "A report to file: one HTML page with the cells by name, their intervals, what the"
              + " attacker knows, and SHA-256 of every file read and written.")
  private @Nullable Path file;

  @Option(
      names = "--language",
      defaultValue = "EN",
      description = "Of the report: ky, ru or en (default: en).")
  private Language language = Language.EN;

  @Option(
      names = "--sign",
      paramLabel = "KEY",
      description =
          "With --report: private Ed25519 key in PEM (openssl genpkey -algorithm ed25519); the"
              + " signature goes to FILE.sig. ./koch protect verify-report checks it.")
  private @Nullable Path key;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** The report; null where none is asked. */
  @Nullable AuditReportFile report() {
    if (file == null) {
      if (key != null) {
        throw new ParameterException(
            command.commandLine(), "--sign: expected --report beside it; got none");
      }
      return null;
    }
    return new AuditReportFile(file, language, key, command.root().version()[0]);
  }
}
