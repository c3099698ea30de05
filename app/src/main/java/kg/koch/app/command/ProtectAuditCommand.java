package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kg.koch.app.disclosure.AuditFindings;
import kg.koch.app.disclosure.AuditReportFile;
import kg.koch.app.disclosure.AuditRun;
import kg.koch.app.disclosure.CellChoices;
import kg.koch.app.disclosure.CountTable;
import kg.koch.protect.audit.Attacker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Attacks a table some of whose cells are hidden. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says what can be calculated of the hidden cells of a table.",
      "",
      "Reads every cell of the crossed hierarchies, totals too, with suppressed (1: hidden, its"
          + " count is not looked at) and, if there, primary (1: sensitive). Made by whatever"
          + " program; cells without a row are taken for hidden.",
      "",
      "Writes the hidden cells: the dimensions, primary, low and high (the least and the most the"
          + " count can be; high is empty where nothing bounds it), disclosed (1: no two whole"
          + " numbers fit).",
      "",
      "Several tables (--tables) are attacked as one: what one shows is known of all; see ./koch"
          + " protect counts --help for the list.",
      ""
    })
final class ProtectAuditCommand implements Callable<Integer> {

  @Mixin private TableListOptions list = new TableListOptions();

  @Option(
      names = "--published",
      paramLabel = "FOLDER",
      description =
          "With --tables: where ./koch protect counts wrote what is published of each table"
              + " (default: the files the list names).")
  private @Nullable Path published;

  @Option(
      names = "--attacker",
      defaultValue = "zeros-published",
      converter = AttackerName.class,
      paramLabel = "WHAT",
      description =
          "zeros-published: knows that hidden inner cells are not 0; non-negative: does not"
              + " (default: ${DEFAULT-VALUE}).")
  private Attacker attacker = Attacker.ZEROS_PUBLISHED;

  @Mixin private AuditReportOptions report = new AuditReportOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter notes = spec.commandLine().getErr();
    List<CountTable> tables = tables();
    AuditReportFile file = report.report();
    AuditRun run = new AuditRun(tables, attacker, notes::println);
    AuditFindings findings = run.run();
    list.write(tables, findings.tables().stream().map(AuditFindings.OfTable::output).toList());
    if (file != null) {
      file.write(run, findings, list.list(), list.written(tables), notes::println);
    }
    notes.flush();
    return 0;
  }

  private List<CountTable> tables() throws IOException {
    Path folder = published;
    List<CountTable> tables = list.tables(CellChoices.NONE);
    if (folder == null) {
      return tables;
    }
    if (!list.isList()) {
      throw new ParameterException(
          spec.commandLine(), "--published: expected --tables beside it; got none");
    }
    return tables.stream().map(table -> table.publishedIn(folder)).toList();
  }

  /** An attacker's name as options write it. */
  static final class AttackerName implements ITypeConverter<Attacker> {

    @Override
    public Attacker convert(String name) {
      for (Attacker attacker : Attacker.values()) {
        if (attacker.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
          return attacker;
        }
      }
      throw new TypeConversionException("expected zeros-published or non-negative; got " + name);
    }
  }
}
