package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kg.koch.link.linkage.Linkage;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.linkage.MadeUpPeople;
import kg.koch.link.review.Decision;
import kg.koch.link.weigh.Links;
import kg.koch.measure.page.MethodPage;
import kg.koch.terms.PersonKey;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; everything in its results is computed here. */
class IncrementalLinkagePageTest {

  private static final List<String[]> STANDING = standing();
  private static final List<String[]> MARCH =
      List.of(
          line("m1", "Асан кызы", "Гүлнара", "1972-09-04", "area3", "996555123456"),
          line("m2", "Bakirova", "Ainura", "1990-06-15", "area7", "700200300"),
          line("m3", "Qoxuzh", "Wilfrith", "1899-12-31", "area9", "555000777"));
  private static final List<String[]> APRIL =
      List.<String[]>of(line("n1", "Bakirova", "Ainura", "1990-06-15", "area8", "700200300"));

  private static List<String[]> standing() {
    List<String[]> lines = new ArrayList<>(MadeUpPeople.withDuplicates(800, 0.4, 5));
    lines.add(line("s1", "Asanova", "Gulnara", "1972-04-09", "area3", "555123456"));
    lines.add(line("s2", "Bakirova", "Ainura", "1990-06-15", "area8", ""));
    lines.add(line("s3", "Toktobekova", "Ainura", "1990-06-15", "area7", "700200300"));
    return lines;
  }

  private static String[] line(String... fields) {
    return fields;
  }

  @Test
  void pageIsWhatTheCodeGives() {
    Spine first = Standing.of(STANDING, LinkageSettings.open());
    Addition march = Addition.of(first, MadeUpPeople.file(MARCH), List.of(), RecordKeys.plain());
    Addition april =
        Addition.of(march.after(), MadeUpPeople.file(APRIL), List.of(), RecordKeys.plain());
    Addition may =
        Addition.of(
            april.after(),
            List.of(
                new ReviewedPair("s3", "n1", Decision.DIFFERENT, "Reviewer One", "2026-05-04"),
                new ReviewedPair("s1", "m3", Decision.SAME, "Reviewer Two", "2026-05-04")),
            RecordKeys.plain());
    MethodPage.of("incremental-linkage", "Incremental linkage")
        .answers(
            "Which of the persons known already are in a new file, without linking all anew; whether one person is known; and which key a person has, month after month. An addition gives the links, probabilities and clusters that a full run over all records gives with the same weights and the same decisions of people.")
        .formula(
            """
            A spine keeps of a run: columns, rules and weights; how many records had each value at training; every record as a row of codes, with a hash of its key by each rule and each part of a key; links; each record's person.

            New records are folded as the standing ones were and compared with those that have the same key by a rule, and, where a record is alone, with those that share a part at most 20 records have. Weights use the frequencies of the training; a value that was not there counts as if it had stood once. Besides, what depends on how many records there are is looked at again:

            - a block that is or becomes larger than 1,000 is cut anew; links of pairs it no longer brings together go, unless another rule does;
            - a part that more than 20 records share now is not rare any more; links that rested on it go, unless another part is rare;
            - a record that is linked now, or decided to be one person with another, is not alone; links of its second look go if the other record is not alone either; a record whose links went is looked at again.

            What hangs together by links with a record that is new or whose links or decisions changed is clustered anew, in the order a full run has: by the hash of the id.

            **Decisions of people** (docs/methods/clerical-review.md) are kept beside the links that records give by themselves: pairs decided to be one person, and pairs decided to be two, with who decided, when, and the run that was told. What holds is laid over the links in every run, as in a full run: pairs decided to be one are linked and in one cluster whatever their weight, those decided to be two are in no link and no cluster together, and what follows from both holds too (a = b and b ≠ c give a ≠ c). A later decision of the same pair takes the place of the earlier one; unsure takes it back; the earlier one stays in the history. Decisions that contradict each other or those that stand are refused with the lines of both.

            **Person keys.** A cluster goes on as the person most of its records were; of those equal the one whose key is oldest, then the smaller key. If two clusters would go on as one person, the one with more of its records does, and the other as the next it has records of. A cluster that goes on as nobody gets a new key: the first 63 bits of HMAC-SHA256 under the linkage key, or of SHA-256, over `record:` and the id of its first record; if that key was ever given, over `record:1:` and the id, and so on.

            **History.** created: a person with a new key. merged: all records of the other key went to this one and it is retired; records that went elsewhere are told with a line each. split: records of the other key, which lives on, are a person of their own. moved: records went from the other key, which lives on, to one there was. ended: after a full run over other records, none of a person's records is left. Following merged from a retired key leads to those who have its records now.
            """)
        .source(
            "Weights, rules and clusters: docs/methods/record-linkage.md. Gruenheid, Dong and Srivastava (2014), Incremental record linkage, PVLDB 7(9), 697-708 (only what new records touch is clustered anew, and held against clustering all). Keys: RFC 2104, FIPS 180-4 and 198-1.")
        .example(
            "two months are added to 1,103 made-up records",
            "s1, s2 and s3 stand; m1, m2 and m3 come in March, n1 in April. Links with their weights in bits, then what happened to keys.",
            "March\n" + told(march) + "\nApril\n" + told(april))
        .example(
            "the same by one full run",
            "All records at once, with the weights and frequencies of the spine.",
            full(april.after()))
        .example(
            "two decisions are added",
            "In May reviewers decide that s3 and n1 are two persons, and that s1 and m3 are one.",
            "May\n" + told(may))
        .example(
            "is this person known?",
            "Asked: surname Asanova, given name Gulnara, born on 1972-04-09. Column, asked, found, level, weight.",
            found(april.after()))
        .limits(
            """
            - Weights are not learned again. When names, areas or errors have become others, make a full run; with `--previous` persons keep their keys.
            - Records are added, not changed or taken out: a corrected record needs an id of its own or a full run.
            - Keys are told apart by 64 bits of a hash, of which an index drops as many as a record's number needs. At a million records one pair in some hundred additions of 10,000 is compared that shares no key; it weighs what it weighs. Deterministic rules compare the content.
            - Of a block larger than 1,000 a search weighs those that agree in the parts it is cut by.
            - A decision unites two records, not their clusters: a record that goes with one of the two goes on with both only if the evidence speaks for it in sum.
            - A full run with `--previous` goes on from all decisions on records that are still there; those on others go.
            - A spine is of one file; two files are linked with each other by full runs.
            """)
        .notWhen(
            "Where most records are new: train on them. Where nobody may look people up: a spine answers whoever can read its folder, and is to be kept as the records are.")
        .command(
            "`./koch link FILE --id COLUMN --out DIR --keep FOLDER`, then `./koch link add NEW --id COLUMN --spine FOLDER --out DIR`, `./koch link add --decisions FILE --spine FOLDER --out DIR`, `./koch link find --spine FOLDER surname=... birth_date=...`, `./koch link export --spine FOLDER --out DIR`; a full run with the same weights: `./koch link ALL --id COLUMN --out DIR --model FOLDER`, with `--decisions DIR/decisions.csv` as the export wrote it where people decided anything.")
        .isInTheDocuments();
  }

  private static String told(Addition addition) {
    StringBuilder text = new StringBuilder();
    Spine spine = addition.after();
    append(text, spine, addition.added(), "new link");
    append(text, spine, addition.removed(), "removed");
    Persons persons = spine.persons();
    for (int person = 0; person < persons.keysGiven(); person++) {
      if (persons.since(person) == persons.run()) {
        text.append("  created   ").append(key(persons, person)).append('\n');
      }
    }
    for (KeyEvent event : persons.events()) {
      if (event.run() == persons.run()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %-9s %s from %s, records: %d%n",
                event.kind().name().toLowerCase(Locale.ROOT),
                key(persons, event.key()),
                key(persons, event.other()),
                event.records()));
      }
    }
    for (int record : addition.touched()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-9s %s%n",
              Standing.id(spine, record),
              key(persons, persons.personOf(record))));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Spine spine, Links some, String what) {
    Links links = spine.inRecordOrder(some);
    for (int link = 0; link < links.size(); link++) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-9s %s - %s  %s  %s%n",
              what,
              Standing.id(spine, links.left()[link]),
              Standing.id(spine, links.right()[link]),
              links.weights()[link] < Links.CERTAIN
                  ? String.format(Locale.ROOT, "%+.1f", links.weights()[link])
                  : "always",
              Standing.rule(spine, links, link)));
    }
  }

  private static String key(Persons persons, int person) {
    return new PersonKey(persons.key(person)).toString();
  }

  private static String full(Spine spine) {
    List<String[]> all = Standing.together(STANDING, MARCH, APRIL);
    LinkageResult full = Linkage.link(MadeUpPeople.file(all), spine.trained(), 1, note -> {});
    boolean links = Standing.links(all, full).equals(Standing.links(spine));
    boolean clusters = Standing.clusters(all, full, 0).equals(Standing.clusters(spine));
    return String.format(
        Locale.ROOT,
        "records          %,6d%nlinks            %,6d  the same, with the same weights and rules: %s%nclusters         %,6d  the same: %s",
        all.size(),
        full.links().size(),
        links ? "yes" : "no",
        Standing.clusters(spine).size(),
        clusters ? "yes" : "no");
  }

  private static String found(Spine spine) {
    Map<String, String> asked =
        Map.of("surname", "Asanova", "given_name", "Gulnara", "birth_date", "1972-04-09");
    StringBuilder text = new StringBuilder();
    for (Candidate candidate : new Finder(spine).find(asked, 0.5, 10)) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s  %s  probability %.6f%n",
              Standing.id(spine, candidate.record()),
              key(spine.persons(), candidate.person()),
              candidate.probability()));
      for (Reason reason : candidate.reasons()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %-12s %-10s %-12s %-15s %+5.1f%n",
                reason.column(),
                reason.asked(),
                reason.found(),
                reason.level(),
                reason.weight()));
      }
    }
    return text.toString();
  }
}
