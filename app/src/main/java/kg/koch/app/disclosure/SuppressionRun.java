package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Certificate;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.optimal.Demand;
import kg.koch.protect.optimal.OptimalSuppression;
import kg.koch.protect.sensitivity.GroupDisclosure.Difference;
import kg.koch.protect.suppress.PublishingOrder;
import kg.koch.protect.suppress.SafeSuppression;
import kg.koch.protect.suppress.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * Counts of inner cells in, every cell of the crossed hierarchies out, those hidden that must be.
 *
 * @param rules what must not be known
 * @param optimum where as little as can be is to be hidden; null where little is enough
 * @param choices what is asked of the pattern beside that; nothing where there is an optimum
 * @param notes is told what was hidden
 */
public record SuppressionRun(
    CellSource source,
    CountRules rules,
    @Nullable Optimum optimum,
    CellChoices choices,
    Consumer<String> notes) {

  /** More are no longer read. */
  private static final int MOST_NAMED = 20;

  /** Every cell, and how many sensitive ones an attacker still knows: none, as a rule. */
  public record Outcome(TableOutput table, int disclosed) {}

  /**
   * Hides.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected, or the table is too
   *     large for what is asked
   */
  public Outcome run() {
    CellFile cells = source.open();
    CrossedTable table = cells.inner(rules.zerosTakePart());
    boolean[] sensitive = rules.sensitive(table);
    ChosenCells chosen = choices.read(table, sensitive);
    List<Difference> differences = rules.groups() == null ? List.of() : rules.groups().of(table);
    if (optimum != null) {
      Optimum.requireSize(cells.table(), table);
    }
    SafeSuppression safe = safe(table, chosen, differences, chosen.order());
    tell(sensitive, differences, chosen, safe);
    if (optimum == null) {
      tellBecauseOfPublished(table, chosen, safe);
      return new Outcome(
          output(table, chosen.primary(), safe.suppression()), safe.disclosed().size());
    }
    OptimalSuppression optimal =
        optimal(table, sensitive, differences, safe.suppression(), optimum);
    Attack attack =
        new Attack(SafeSuppression.published(table, optimal.suppression()), rules.attacker());
    int disclosed = attack.disclosed(cells(sensitive)).size();
    tell(sensitive, optimal, disclosed);
    return new Outcome(output(table, sensitive, optimal.suppression()), disclosed);
  }

  private SafeSuppression safe(
      CrossedTable table, ChosenCells chosen, List<Difference> differences, PublishingOrder order) {
    return SafeSuppression.of(
        table,
        chosen.primary(),
        rules.attacker(),
        differences.stream().map(one -> Certificate.sum(one.rest())).toList(),
        order);
  }

  private OptimalSuppression optimal(
      CrossedTable table,
      boolean[] sensitive,
      List<Difference> differences,
      Suppression start,
      Optimum asked) {
    List<Demand> demands = new ArrayList<>(Demand.ofCounts(table, sensitive));
    demands.addAll(Demand.ofDifferences(table, differences));
    return OptimalSuppression.of(
        new OptimalSuppression.Task(
            table, sensitive, demands, rules.attacker(), asked.cost(), start, asked.steps()));
  }

  private void tell(
      boolean[] sensitive, List<Difference> differences, ChosenCells chosen, SafeSuppression safe) {
    if (!differences.isEmpty()) {
      notes.accept(
          String.format(
              Locale.ROOT, "%,d totals less a part are small groups", differences.size()));
    }
    int primary = cells(chosen.primary()).size();
    notes.accept(
        String.format(
            Locale.ROOT,
            "%,d cells: %,d sensitive, %s%,d more hidden; attacked %d times, %,d known at the end",
            sensitive.length,
            cells(sensitive).size(),
            choices.hide() == null
                ? ""
                : String.format(
                    Locale.ROOT, "%,d hidden as asked, ", primary - cells(sensitive).size()),
            safe.suppression().size() - primary,
            safe.rounds(),
            safe.disclosed().size()));
    if (!choices.earlier().isEmpty()) {
      notes.accept(chosen.steadiness(safe.suppression()));
    }
  }

  /** Names the cells that would not be known if no cell had to be published. */
  private void tellBecauseOfPublished(
      CrossedTable table, ChosenCells chosen, SafeSuppression safe) {
    if (safe.disclosed().isEmpty() || choices.publish() == null) {
      return;
    }
    Set<Integer> anyway =
        Set.copyOf(safe(table, chosen, List.of(), chosen.order().withoutFirst()).disclosed());
    List<Integer> because =
        safe.disclosed().stream().filter(cell -> !anyway.contains(cell)).toList();
    if (!because.isEmpty()) {
      String names =
          because.stream()
              .limit(MOST_NAMED)
              .map(cell -> String.join("/", table.numbers().codes(cell)))
              .collect(Collectors.joining(", "));
      notes.accept(
          String.format(
              Locale.ROOT,
              "%,d known because of the cells of %s that must be published: %s%s. Leave some out of"
                  + " it.",
              because.size(),
              choices.publish(),
              names,
              because.size() > MOST_NAMED ? ", and others (see ./koch protect audit)" : ""));
    }
  }

  private void tell(boolean[] sensitive, OptimalSuppression optimal, int disclosed) {
    notes.accept(
        String.format(
            Locale.ROOT,
            "cheapest: %,d more hidden, %,d known at the end",
            optimal.suppression().size() - cells(sensitive).size(),
            disclosed));
    Optimum.tell(optimal, notes);
  }

  private static List<Integer> cells(boolean[] sensitive) {
    return IntStream.range(0, sensitive.length).filter(cell -> sensitive[cell]).boxed().toList();
  }

  private static TableOutput output(
      CrossedTable table, boolean[] primary, Suppression suppression) {
    CellNumbers numbers = table.numbers();
    String[] columns =
        Stream.concat(
                numbers.hierarchies().stream().map(Hierarchy::name),
                Stream.of("count", "primary", "suppressed", "published", "because"))
            .toArray(String[]::new);
    TableOutput output = new TableOutput(columns);
    for (int cell = 0; cell < table.size(); cell++) {
      boolean isHidden = suppression.isHidden(cell);
      List<Object> row = new ArrayList<>(numbers.codes(cell));
      row.add(table.count(cell));
      row.add(primary[cell] ? 1 : 0);
      row.add(isHidden ? 1 : 0);
      row.add(isHidden ? "" : table.count(cell));
      row.add(isHidden ? String.join("/", numbers.codes(suppression.because()[cell])) : "");
      output.row(row.toArray());
    }
    return output;
  }
}
