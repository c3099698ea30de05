package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kg.koch.app.disclosure.ContributionFile.Contents;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.optimal.Demand;
import kg.koch.protect.optimal.OptimalSuppression;
import kg.koch.protect.sensitivity.MagnitudeTable;
import kg.koch.protect.sensitivity.Sensitivity;
import kg.koch.protect.sensitivity.SensitivityRule;
import kg.koch.protect.suppress.LevelSuppression;
import kg.koch.protect.suppress.Levels;
import kg.koch.protect.suppress.PublishingOrder;
import kg.koch.protect.suppress.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * Contributions in, every cell of the crossed hierarchies out, those hidden that must be.
 *
 * @param optimum where as little as can be is to be hidden; null where little is enough
 * @param notes is told what was hidden
 */
public record MagnitudesRun(
    ContributionSource source,
    SensitivityRule rule,
    @Nullable Optimum optimum,
    Consumer<String> notes) {

  /** Every cell, and how many sensitive ones somebody still comes too near to: none, as a rule. */
  public record Outcome(TableOutput table, int narrow) {}

  /**
   * Hides.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected, or the table is too
   *     large for what is asked
   */
  public Outcome run() {
    Contents contents = ContributionFile.read(source);
    MagnitudeTable table = contents.table();
    if (optimum != null) {
      Optimum.requireSize(contents.file(), table.cells());
    }
    Levels levels = new Levels(table.cells(), table.judge(rule));
    LevelSuppression level = LevelSuppression.of(table, levels);
    Suppression suppression = level.suppression();
    List<Integer> narrow = level.narrow();
    if (optimum != null) {
      OptimalSuppression optimal = optimal(table, levels, suppression, optimum);
      Optimum.tell(optimal, notes);
      suppression = optimal.suppression();
      narrow = LevelSuppression.narrow(table, levels, suppression);
    }
    tell(levels, suppression, narrow);
    return new Outcome(output(contents, levels, suppression), narrow.size());
  }

  private static OptimalSuppression optimal(
      MagnitudeTable table, Levels levels, Suppression start, Optimum optimum) {
    return OptimalSuppression.of(
        new OptimalSuppression.Task(
            table.cells(),
            levels.sensitive(),
            Demand.ofMagnitudes(table, levels),
            Attacker.NON_NEGATIVE,
            optimum.cost(),
            PublishingOrder.alike(table.cells().size()),
            start,
            optimum.steps()));
  }

  private void tell(Levels levels, Suppression suppression, List<Integer> narrow) {
    int primary = levels.cells().size();
    notes.accept(
        String.format(
            Locale.ROOT,
            "%,d cells: %,d sensitive, %,d more hidden; %,d whose levels are not kept",
            levels.table().size(),
            primary,
            suppression.size() - primary,
            narrow.size()));
  }

  private static TableOutput output(Contents contents, Levels levels, Suppression suppression) {
    CrossedTable cells = contents.table().cells();
    CellNumbers numbers = cells.numbers();
    String[] columns =
        Stream.concat(
                numbers.hierarchies().stream().map(Hierarchy::name),
                Stream.of("value", "contributors", "primary", "suppressed", "published", "reason"))
            .toArray(String[]::new);
    TableOutput output = new TableOutput(columns);
    for (int cell = 0; cell < cells.size(); cell++) {
      Optional<Sensitivity> judged = levels.judged().get(cell);
      boolean isHidden = suppression.isHidden(cell);
      String value = contents.written(cells.count(cell));
      List<Object> row = new ArrayList<>(numbers.codes(cell));
      row.add(value);
      row.add(contents.table().contributions(cell).contributors());
      row.add(judged.isPresent() ? 1 : 0);
      row.add(isHidden ? 1 : 0);
      row.add(isHidden ? "" : value);
      row.add(
          judged
              .map(Sensitivity::reason)
              .orElse(isHidden ? forTheSakeOf(numbers, suppression.because()[cell]) : ""));
      output.row(row.toArray());
    }
    return output;
  }

  private static String forTheSakeOf(CellNumbers numbers, int cell) {
    return "for the sake of " + String.join("/", numbers.codes(cell));
  }
}
