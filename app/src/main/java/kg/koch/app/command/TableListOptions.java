package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kg.koch.app.disclosure.CellChoices;
import kg.koch.app.disclosure.CountTable;
import kg.koch.app.disclosure.TableListFile;
import kg.koch.app.tabular.TableOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One table, or a list of several, and where what is made of them goes. */
final class TableListOptions {

  @Option(
      names = "--tables",
      paramLabel = "FILE",
      description =
          "Several tables of the same people at once, instead of --cells and --hierarchy: a list in"
              + " YAML (below). --out names a folder then, in which each table gets a file.")
  private @Nullable Path file;

  @Mixin private CellSourceOptions source = new CellSourceOptions();

  @Mixin private OutOption out = new OutOption();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /** The one table of the options. */
  CellSourceOptions one() {
    requireOne();
    return source;
  }

  boolean isList() {
    return file != null;
  }

  /** The list, or the one table. */
  List<CountTable> tables(CellChoices choices) throws IOException {
    if (file == null) {
      return List.of(new CountTable("", source.source(), choices));
    }
    if (source.isGiven()) {
      throw refused("--tables: expected no --cells, --hierarchy and --count beside it; got some");
    }
    if (!choices.isNone()) {
      throw refused(
          "--tables: expected earlier, publish, hide and use as keys of a table in the list; got them"
              + " as options");
    }
    if (!out.isGiven()) {
      throw refused("--tables: expected a folder after --out; got none");
    }
    return TableListFile.read(file);
  }

  private void requireOne() {
    if (file != null) {
      throw refused("--tables: expected --method suppress; got another, which takes one table");
    }
  }

  private ParameterException refused(String why) {
    return new ParameterException(command.commandLine(), why);
  }

  /** The list; null where there is one table. */
  @Nullable Path list() {
    return file;
  }

  /** The names of the files that {@link #write} makes; empty for the standard output. */
  List<String> written(List<CountTable> tables) {
    return file == null ? List.of(out.name()) : tables.stream().map(CountTable::fileName).toList();
  }

  /** Writes what was made of each table. */
  void write(List<CountTable> tables, List<TableOutput> made) throws IOException {
    if (file == null) {
      out.write(made.get(0));
    } else {
      out.writeEach(tables.stream().map(CountTable::fileName).toList(), made);
    }
  }

  /** Writes what was made of the one table. */
  void write(TableOutput made) throws IOException {
    out.write(made);
  }
}
