package kg.koch.app.workspace.internal.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.app.workspace.internal.desk.GapRow.SourceLink;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.NeededTable;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.Ownership;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.catalog.SourceLayout.RuleKind;
import org.jspecify.annotations.Nullable;

/** The source desk in a reader's language. */
final class SourceText {

  private static final Set<RuleKind> OF_PINS = Set.of(RuleKind.PIN_STRUCTURE, RuleKind.PIN_AGREES);

  private final Texts texts;
  private final SourceDesk desk;

  SourceText(Texts texts, SourceDesk desk) {
    this.texts = texts;
    this.desk = desk;
  }

  SourceRow row(SourceLayout layout) {
    List<DueDelivery> calendar = desk.calendar(layout);
    List<DueDelivery> open = calendar.stream().filter(one -> one.delivered() == null).toList();
    List<DeliveredPeriod> delivered = desk.delivered(layout.id());
    DueDelivery worst = open.isEmpty() ? null : open.get(0);
    boolean isRefused = !delivered.isEmpty() && delivered.get(delivered.size() - 1).refused();
    String state =
        delivered.isEmpty()
            ? "never"
            : worst == null
                ? "received"
                : isRefused ? "refused" : hyphened(worst.stateOn(desk.today()));
    return new SourceRow(
        layout.id(),
        layout.title().in(texts.language()),
        layout.ownerOn(desk.today()).in(texts.language()),
        texts.of("periodicity." + layout.periodicity()),
        delivered.isEmpty() ? "" : delivered.get(delivered.size() - 1).period().text(),
        worst == null ? "" : worst.period().text() + " → " + worst.due(),
        state,
        stateText(state, worst),
        delivered.isEmpty() ? "" : share(delivered.get(delivered.size() - 1).rejectedShare()));
  }

  private String stateText(String state, @Nullable DueDelivery one) {
    String text = texts.of("due." + state);
    long days = one == null ? 0 : one.daysLateOn(desk.today());
    return days == 0 ? text : text + " " + texts.of("due.days").replace("{0}", texts.number(days));
  }

  private String share(double share) {
    return texts.decimal(100 * share, 2) + " %";
  }

  /** Newest period first. */
  List<QualityRow> quality(SourceLayout layout) {
    List<QualityRow> rows = new ArrayList<>();
    List<DueDelivery> calendar = desk.calendar(layout);
    long before = 0;
    for (DueDelivery one : calendar) {
      rows.add(quality(layout, one, before));
      before = one.delivered() == null ? 0 : one.delivered().received();
    }
    Collections.reverse(rows);
    return rows;
  }

  private QualityRow quality(SourceLayout layout, DueDelivery one, long before) {
    String state = hyphened(one.stateOn(desk.today()));
    DeliveredPeriod came = one.delivered();
    if (came == null) {
      return new QualityRow(
          one.period().text(),
          day(one.due()),
          state,
          stateText(state, one),
          "",
          "",
          "",
          "",
          "",
          "");
    }
    String change =
        before == 0 ? "" : texts.decimal(100.0 * (came.received() - before) / before, 1) + " %";
    return new QualityRow(
        one.period().text(),
        day(one.due()),
        state,
        stateText(state, one),
        came.receipt(),
        texts.number(came.version()),
        texts.number(came.received()),
        change,
        share(came.rejectedShare()),
        pinErrors(layout, came));
  }

  private String pinErrors(SourceLayout layout, DeliveredPeriod came) {
    List<Rule> rules =
        layout.rules().stream().filter(rule -> OF_PINS.contains(rule.kind())).toList();
    if (rules.isEmpty() || came.received() == 0) {
      return "";
    }
    long rows = rules.stream().mapToLong(rule -> came.findings().getOrDefault(rule.id(), 0L)).sum();
    return share((double) rows / came.received());
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MAX) ? "" : day.toString();
  }

  /** Facts of the source, a term and its text each. */
  List<Fact> about(SourceLayout layout) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("purpose", layout.purpose().in(texts.language())));
    facts.add(fact("owners", owners(layout)));
    facts.add(fact("legal-basis", layout.legalBasis().in(texts.language())));
    facts.add(fact("periodicity", texts.of("periodicity." + layout.periodicity())));
    facts.add(fact("due", due(layout)));
    facts.add(fact("blocking", share(layout.blockingThreshold().doubleValue())));
    return facts;
  }

  private String due(SourceLayout layout) {
    Integer days = layout.dueDays();
    return days == null
        ? texts.of("due.once")
        : texts.of("due.after").replace("{0}", texts.number(days));
  }

  private Fact fact(String term, String text) {
    return new Fact(texts.of("about." + term), text);
  }

  private String owners(SourceLayout layout) {
    return layout.owners().stream().map(this::owner).collect(Collectors.joining("; "));
  }

  private String owner(Ownership owner) {
    String name = owner.name().in(texts.language());
    return owner.from() == null
        ? name
        : name + " (" + texts.of("about.from").replace("{0}", owner.from().toString()) + ")";
  }

  List<FieldRow> fields(SourceLayout layout) {
    return layout.fields().stream().map(this::field).toList();
  }

  private FieldRow field(Field field) {
    String list = field.codeList();
    return new FieldRow(
        field.name(),
        field.label().in(texts.language()),
        texts.of("type." + field.type()),
        list == null ? "" : list,
        texts.of(field.required() ? "yes" : "no"),
        texts.of("sensitivity." + field.sensitivity()),
        texts.of("purpose." + field.purpose()));
  }

  /** Each rule: its name, the fields it compares, what happens to the row, what to do. */
  List<RuleRow> rules(SourceLayout layout) {
    return layout.rules().stream()
        .map(
            rule ->
                new RuleRow(
                    rule.id(),
                    rule.asked(),
                    texts.of("severity." + rule.severity()),
                    rule.instruction().in(texts.language())))
        .toList();
  }

  GapRow gap(NeededTable table, Catalog catalog) {
    String state = stateName(table, catalog);
    return new GapRow(
        table.id(),
        table.title().in(texts.language()),
        state,
        texts.of("gap." + state),
        table.sources().stream()
            .map(
                source ->
                    new SourceLink(
                        source,
                        catalog.source(source).title().in(texts.language()),
                        desk.delivers(source)))
            .toList());
  }

  private String stateName(NeededTable table, Catalog catalog) {
    return hyphened(table.state(catalog.tables()::containsKey, desk::delivers));
  }

  /** How many tables there are in each state, in words. */
  String counts(List<NeededTable> tables, Catalog catalog) {
    return Arrays.stream(NeededTable.State.values())
        .map(SourceText::hyphened)
        .map(
            state ->
                texts.of("gap." + state)
                    + ": "
                    + tables.stream()
                        .filter(table -> stateName(table, catalog).equals(state))
                        .count())
        .collect(Collectors.joining(" · "));
  }

  private static String hyphened(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
