package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import kg.koch.app.tabular.TableOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command writes the table it makes. */
final class OutOption {

  @Option(names = "--out", paramLabel = "FILE", description = "CSV (default: standard output).")
  private @Nullable Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** Writes to the file, or to the command's output where none is named. */
  void write(TableOutput table) throws IOException {
    table.write(file, command.commandLine().getOut());
  }
}
