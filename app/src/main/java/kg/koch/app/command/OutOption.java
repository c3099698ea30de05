package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

  boolean isGiven() {
    return file != null;
  }

  /** The name of the file without its folder; empty for standard output. */
  String name() {
    return file == null ? "" : Objects.toString(file.getFileName());
  }

  /** Writes to files of a folder, which is made if need be. */
  void writeEach(List<String> names, List<TableOutput> tables) throws IOException {
    Path folder = Objects.requireNonNull(file);
    Files.createDirectories(folder);
    for (int table = 0; table < names.size(); table++) {
      tables.get(table).write(folder.resolve(names.get(table)));
    }
  }

  /** Writes to the file, or to the command's output where none is named. */
  void write(TableOutput table) throws IOException {
    table.write(file, command.commandLine().getOut());
  }
}
