package kg.koch.app.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.audit.Attack;
import kg.koch.protect.audit.Certificate;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CountedCells;
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
 * Several tables are hidden as one: a cell they share is hidden in all or in none.
 *
 * @param tables one or more, of the same people
 * @param rules what must not be known
 * @param optimum where as little as can be of one table is to be hidden, and no more is asked than
 *     a look at how much cells are used; null where little is enough
 * @param notes is told what was hidden
 */
public record SuppressionRun(
    List<CountTable> tables, CountRules rules, @Nullable Optimum optimum, Consumer<String> notes) {

  /** More are no longer read. */
  private static final int MOST_NAMED = 20;

  public SuppressionRun {
    tables = List.copyOf(tables);
  }

  /**
   * What came out.
   *
   * @param tables every cell of each table
   * @param disclosed how many sensitive cells an attacker still knows: none, as a rule
   */
  public record Outcome(List<TableOutput> tables, int disclosed) {

    public Outcome {
      tables = List.copyOf(tables);
    }
  }

  /**
   * Hides.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected, or the table is too
   *     large for what is asked
   */
  public Outcome run() {
    JoinedTables joined = new JoinedTables(tables);
    joined.tell(notes);
    return joined.attacked("Check that the files are of the same people.", () -> hidden(joined));
  }

  private Outcome hidden(JoinedTables joined) {
    List<CrossedTable> counts = joined.counts(rules.zerosTakePart());
    CountedCells table = joined.counted(counts, rules.zerosTakePart());
    boolean[] sensitive = rules.sensitive(table);
    ChosenCells chosen = chosen(joined, counts, sensitive);
    List<Certificate> groups = groups(joined, counts);
    if (optimum != null) {
      Optimum.requireSize(joined.file(0).table(), counts.get(0));
    }
    SafeSuppression safe = safe(table, chosen, groups, chosen.order());
    tell(sensitive, groups, chosen, safe);
    if (optimum == null) {
      tellBecauseOfPublished(table, chosen, safe);
      return new Outcome(
          outputs(joined, counts, chosen.primary(), safe.suppression()), safe.disclosed().size());
    }
    OptimalSuppression optimal = optimal(counts.get(0), chosen, safe.suppression(), optimum);
    Attack attack =
        new Attack(SafeSuppression.published(table, optimal.suppression()), rules.attacker());
    int disclosed = attack.disclosed(cells(sensitive)).size();
    tell(sensitive, optimal, disclosed);
    tellUse(chosen, optimal.suppression());
    return new Outcome(outputs(joined, counts, sensitive, optimal.suppression()), disclosed);
  }

  private ChosenCells chosen(JoinedTables joined, List<CrossedTable> counts, boolean[] sensitive) {
    List<ChosenCells> chosen = new ArrayList<>();
    for (int table = 0; table < counts.size(); table++) {
      chosen.add(tables.get(table).choices().read(counts.get(table), joined.of(table, sensitive)));
    }
    return MethodRefusal.in(
        joined.files(),
        "Leave the cell out of one of the lists.",
        () -> ChosenCells.joined(joined, chosen));
  }

  /** Totals less a part that are too small a group. */
  private List<Certificate> groups(JoinedTables joined, List<CrossedTable> counts) {
    List<Certificate> groups = new ArrayList<>();
    for (int table = 0; table < counts.size(); table++) {
      for (Difference one : differences(counts.get(table))) {
        groups.add(joined.sum(table, one.rest()));
      }
    }
    return groups;
  }

  private List<Difference> differences(CrossedTable table) {
    return rules.groups() == null ? List.of() : rules.groups().of(table);
  }

  private SafeSuppression safe(
      CountedCells table, ChosenCells chosen, List<Certificate> groups, PublishingOrder order) {
    return SafeSuppression.of(table, chosen.primary(), rules.attacker(), groups, order);
  }

  private OptimalSuppression optimal(
      CrossedTable table, ChosenCells chosen, Suppression start, Optimum asked) {
    boolean[] sensitive = chosen.primary();
    List<Demand> demands = new ArrayList<>(Demand.ofCounts(table, sensitive));
    demands.addAll(Demand.ofDifferences(table, differences(table)));
    return OptimalSuppression.of(
        new OptimalSuppression.Task(
            table,
            sensitive,
            demands,
            rules.attacker(),
            asked.cost(),
            chosen.order().use(),
            start,
            asked.steps()));
  }

  private void tell(
      boolean[] sensitive, List<Certificate> groups, ChosenCells chosen, SafeSuppression safe) {
    if (!groups.isEmpty()) {
      notes.accept(
          String.format(
              Locale.ROOT, "%,d totals less a part are small groups", Set.copyOf(groups).size()));
    }
    int primary = cells(chosen.primary()).size();
    notes.accept(
        String.format(
            Locale.ROOT,
            "%,d cells: %,d sensitive, %s%,d more hidden; attacked %d times, %,d known at the end",
            sensitive.length,
            cells(sensitive).size(),
            choices().noneMatch(choice -> choice.hide() != null)
                ? ""
                : String.format(
                    Locale.ROOT, "%,d hidden as asked, ", primary - cells(sensitive).size()),
            safe.suppression().size() - primary,
            safe.rounds(),
            safe.disclosed().size()));
    if (choices().anyMatch(choice -> !choice.earlier().isEmpty())) {
      notes.accept(chosen.steadiness(safe.suppression()));
    }
    tellUse(chosen, safe.suppression());
  }

  private void tellUse(ChosenCells chosen, Suppression suppression) {
    if (choices().anyMatch(choice -> !choice.use().isEmpty())) {
      notes.accept(chosen.lostUse(suppression));
    }
  }

  private Stream<CellChoices> choices() {
    return tables.stream().map(CountTable::choices);
  }

  /** Names the cells that would not be known if no cell had to be published. */
  private void tellBecauseOfPublished(
      CountedCells table, ChosenCells chosen, SafeSuppression safe) {
    String lists =
        choices()
            .map(CellChoices::publish)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    if (safe.disclosed().isEmpty() || lists.isEmpty()) {
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
              .map(table.structure()::name)
              .collect(Collectors.joining(", "));
      notes.accept(
          String.format(
              Locale.ROOT,
              "%,d known because of the cells of %s that must be published: %s%s. Leave some out of"
                  + " it.",
              because.size(),
              lists,
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

  private static List<TableOutput> outputs(
      JoinedTables joined, List<CrossedTable> counts, boolean[] primary, Suppression suppression) {
    return IntStream.range(0, counts.size())
        .mapToObj(table -> output(joined, table, counts.get(table), primary, suppression))
        .toList();
  }

  private static TableOutput output(
      JoinedTables joined, int of, CrossedTable table, boolean[] primary, Suppression suppression) {
    CellNumbers numbers = table.numbers();
    List<String> names = joined.names(of);
    String[] columns =
        Stream.concat(
                numbers.hierarchies().stream().map(Hierarchy::name),
                Stream.of("count", "primary", "suppressed", "published", "because"))
            .toArray(String[]::new);
    TableOutput output = new TableOutput(columns);
    for (int cell = 0; cell < table.size(); cell++) {
      int place = joined.cell(of, cell);
      boolean isHidden = suppression.isHidden(place);
      List<Object> row = new ArrayList<>(numbers.codes(cell));
      row.add(table.count(cell));
      row.add(primary[place] ? 1 : 0);
      row.add(isHidden ? 1 : 0);
      row.add(isHidden ? "" : table.count(cell));
      row.add(isHidden ? names.get(suppression.because()[place]) : "");
      output.row(row.toArray());
    }
    return output;
  }
}
