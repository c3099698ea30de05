package kg.koch.measure.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.stay.Days;
import kg.koch.terms.bridge.Bridge;
import kg.koch.terms.bridge.BridgeFigure;
import kg.koch.terms.bridge.BridgePart;
import kg.koch.terms.bridge.PartKind;
import org.junit.jupiter.api.Test;

/** Writes docs/methods/reconciliation.md; what its examples give is computed here. */
class ReconciliationPageTest {

  @Test
  void page_reconciliation_isWhatTheCodeGives() {
    MethodPage.of("reconciliation", "Reconciliation: why two figures differ")
        .answers(
            "Two figures of one phenomenon differ: departures as registered and departures by the"
                + " border; the own figure and the partner country's; one figure in two releases."
                + " What lies between them, in named parts that add up to the unit? For"
                + " statisticians who must answer for both figures, and for their readers.")
        .formula(FORMULA)
        .section("Registered and measured departures", PAIRING + classes())
        .example("six lives and the year 2023", LIVES, departures())
        .section("Own figure and the partner's", MIRROR)
        .example("a corridor in 2024", CORRIDOR, corridor())
        .section("Two releases, two definitions", RELEASES)
        .section("Protection", PROTECTION)
        .source(
            "UNECE, Guidance on Data Integration for Measuring Migration (2019), on using several"
                + " sources together. Poulain, Perrin and"
                + " Singleton (eds.), THESIM: Towards Harmonised European Statistics on"
                + " International Migration (2006): what definitions do to mirror figures. Preston,"
                + " Heuveline and Guillot, Demography (2001), chapter 1: the balancing equation. The"
                + " order of the classes, and the limits of a year ahead and two years back, are"
                + " this project's choice.")
        .limits(LIMITS)
        .notWhen(
            "Not for rates, and not for figures of different phenomena. Not to correct one figure by"
                + " the other: a bridge says where they part, not which is right.")
        .command(
            "```\n./koch reconcile --data DIR --figure registered-departures --with C2:un12 --year"
                + " 2024 [--area KG05]\n./koch reconcile --data DIR --figure C2:un12 --with"
                + " C2:12of16 --year 2024\n./koch reconcile --data DIR --releases A B --table C2"
                + " --where TIME_PERIOD=2024,DEFINITION=un12\n./koch reconcile --own stays.csv"
                + " --observed-until 2026-01-01 --country RUS --partner partner.csv\n```")
        .isInTheDocuments();
  }

  private static final String FORMULA =
      "```\nend = start + sum of the parts\n```\n\n"
          + "A part has a kind: definition, coverage, timing, linkage, imputation, territory,"
          + " revision, protection. What none of them explains is a part of its own, *unexplained*,"
          + " and shown as such; it never stands within another.";

  private static final String PAIRING =
      "Person by person. A registered departure is about the last change of residence by the rule up"
          + " to the day of recording, if that is a departure; else about the next one, if that is a"
          + " departure within 365 days. Each departure of the rule is taken once. The two are one"
          + " event: in both figures if year and region are the same. Every other departure falls"
          + " under the first of these that holds; a crossing is near when it lies up to 731 days"
          + " before the registration, or up to 365 days after.\n\n";

  private static String classes() {
    StringBuilder table = new StringBuilder("| code | sign | kind |\n|---|---|---|\n");
    for (DepartureClass one : DepartureClass.values()) {
      one.part()
          .ifPresent(
              part ->
                  table.append(
                      "| `%s` | %s | %s |\n"
                          .formatted(
                              part,
                              part.sign() > 0 ? "+" : "-",
                              part.kind().name().toLowerCase(Locale.ROOT))));
    }
    return table
        .append("\nWhat each means stands in `catalog/codelists/bridge-parts.csv`. Asked in this")
        .append(" order, after pairing. Registered: no crossing at all; second registration of")
        .append(" one departure; not resident since before the records; no departure near;")
        .append(" undecided; a crossing missing; else not away long enough. Measured: known by a")
        .append(" document only; never in the register; a crossing missing; home again within")
        .append(" 365 days; else not deregistered. ")
        .append("Table R1 counts them by year, definition and region; START is A2 external-out,")
        .append(" END is C2 confirmed, cell by cell.")
        .toString();
  }

  private static final String LIVES =
      "Six made-up persons under 12 months without a break. One left and deregistered in 2023. One"
          + " left in November 2023 and deregistered in 2024. One left in November 2022 and"
          + " deregistered in 2023. One deregistered in 2023 and came back after 364 days. Two left"
          + " in 2023 and told nobody.";

  private static String departures() {
    List<Life> lives =
        List.of(
            Life.registered().leaves(1200).deregisters(1220),
            Life.registered().leaves(1420).deregisters(1500),
            Life.registered().leaves(1050).deregisters(1110),
            Life.registered().leaves(1200).deregisters(1220).returns(1564),
            Life.registered().leaves(1250),
            Life.registered().leaves(1300));
    Map<DepartureClass, Long> parts = new EnumMap<>(DepartureClass.class);
    long start = 0;
    long end = 0;
    for (Life life : lives) {
      for (DepartureUnit unit : life.units("un12")) {
        if (Days.date(unit.day()) / 10_000 == 2023) {
          start += unit.registered() ? 1 : 0;
          end += unit.registered() ? 0 : 1;
          parts.merge(unit.why(), 1L, Long::sum);
        }
      }
    }
    List<BridgePart> all = new ArrayList<>();
    parts.forEach(
        (why, count) ->
            why.part()
                .ifPresent(
                    code ->
                        all.add(
                            new BridgePart(code.kind(), code.toString(), code.sign() * count))));
    return written(
        new Bridge(
            new BridgeFigure("registered", "as registered", "register", "2023", start),
            new BridgeFigure("un12", "12 months", "border", "2023", end),
            all));
  }

  private static final String MIRROR =
      "Own stays in the partner country are counted under the own threshold, then under the"
          + " partner's (*definition*), then with the partner's automatic departures at the end of a"
          + " term (*definition*), then by the partner's day of recording (*timing*). What is left is"
          + " *unexplained*: coverage of both sources, purposes of stay, persons who crossed a third"
          + " country. Months are calendar months. A stay that goes on counts once it is long enough."
          + " Stays are not changes of residence: leave out foreigners, who are at home there, and"
          + " know that people who live there begin a new stay after each visit here.";

  private static final String CORRIDOR =
      "Four made-up stays: 2024-02-01 to 2024-11-15; 2024-03-01, goes on; 2024-12-20, goes on;"
          + " 2024-05-01 to 2024-09-01; observed until 2026-01-01. The partner counts 7 arrivals from"
          + " 9 months on, recorded 30 days after the border.";

  private static String corridor() {
    CorridorStays stays =
        new CorridorStays(
            List.of(
                new StayAbroad(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 11, 15)),
                new StayAbroad(LocalDate.of(2024, 3, 1), null),
                new StayAbroad(LocalDate.of(2024, 12, 20), null),
                new StayAbroad(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 9, 1))),
            LocalDate.of(2026, 1, 1));
    PartnerRule own = PartnerRule.months(12);
    return written(
        MirrorBridge.ofStays(
            stays,
            MirrorFlow.THERE,
            2024,
            own,
            new PartnerRule(9, 30, 0),
            new BridgeFigure(
                "own", "12 months", "border", "2024", stays.count(MirrorFlow.THERE, 2024, own)),
            new BridgeFigure("partner", "9 months", "its register", "2024", 7)));
  }

  private static final String RELEASES =
      "From the bundles alone. The change of a figure is split by the areas directly below; what they"
          + " do not add up to is *protection*, for counts add up and only noise and hiding do not."
          + " The change of an area is given to the first reason that can be shown: *territory* (the"
          + " divisions differ and one release alone has the area); *timing* (confirmed grew, by at"
          + " most as much as undecided fell); *definition* (the table's version or the residence"
          + " definitions differ; or nothing new was delivered and the program's version differs);"
          + " *protection* (nothing new was delivered, same program); else *revision*. Two definitions"
          + " of one table differ by *definition* and *protection*; where one is the register's own"
          + " count, the difference is *unexplained* here.";

  private static final String PROTECTION =
      "Both figures and every part are protected cells: small ones hidden, the others changed by cell"
          + " key. One more part closes the published bridge: END less START less the parts shown. It"
          + " is made of published figures only, so it tells nothing new; a hidden part stands within"
          + " it, among the noise of all others. Where START or END is hidden there is no bridge.";

  private static final String LIMITS =
      "Records linked to nobody are not seen: a registered person whose crossings were not linked has"
          + " \"no border record\". A class says what records show, not why: \"not deregistered\" may"
          + " yet be deregistered later. Between releases, a change of noise that the areas below do"
          + " not reveal stands within revision, and areas that kept their code through a change of"
          + " boundaries too. A pair in one year and region cancels and is in no part.";

  private static String written(Bridge bridge) {
    StringBuilder text = new StringBuilder();
    text.append(line("start", bridge.start().name(), bridge.start().value()));
    for (BridgePart part : bridge.parts()) {
      PartKind kind = part.kind();
      text.append(line(kind.name().toLowerCase(Locale.ROOT), part.code(), part.amount()));
    }
    return text.append(line("end", bridge.end().name(), bridge.end().value())).toString();
  }

  private static String line(String kind, String code, long amount) {
    return String.format(Locale.ROOT, "%-12s %-38s %4d%n", kind, code, amount)
        .replace(System.lineSeparator(), "\n");
  }
}
