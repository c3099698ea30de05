package kg.koch.app.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kg.koch.engine.ledger.Json;
import kg.koch.link.spine.Candidate;
import kg.koch.link.spine.Finder;
import kg.koch.link.spine.Reason;
import kg.koch.link.spine.Spine;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import kg.koch.terms.PersonKey;

/** Looks people up in a spine. Open it once: a search takes milliseconds. */
public final class SpineSearch {

  private final Path folder;
  private final Spine spine;

  private SpineSearch(Path folder, Spine spine) {
    this.folder = folder;
    this.spine = spine;
  }

  /**
   * Opens the spine in a folder.
   *
   * @throws BadInputException if there is none
   */
  public static SpineSearch open(Path folder) throws IOException {
    return new SpineSearch(folder, new SpineFolder(folder).open());
  }

  /**
   * Candidates for a person, the likeliest first.
   *
   * @param values by column what is known
   * @param least probability of a candidate
   * @throws BadInputException if a column is not known
   */
  public List<Candidate> find(Map<String, String> values, double least, int most) {
    try {
      return new Finder(spine).find(values, least, most);
    } catch (IllegalArgumentException refused) {
      throw LinkRun.refusal(folder.toString(), refused);
    }
  }

  /** Candidates for people to read: for each its id and key, and what speaks for and against it. */
  public String text(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return "Nobody in the spine is like that.\n";
    }
    StringBuilder text = new StringBuilder();
    for (Candidate candidate : candidates) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s  %s  probability %.6f%n",
              id(candidate.record()),
              key(candidate.person()),
              candidate.probability()));
      text.append(line("prior", "", "", "", spine.trained().model().priorWeight()));
      for (Reason reason : candidate.reasons()) {
        text.append(
            line(reason.column(), reason.asked(), reason.found(), reason.level(), reason.weight()));
      }
    }
    return text.toString();
  }

  private static String line(
      String column, String asked, String found, String level, double weight) {
    return String.format(
        Locale.ROOT, "  %-20s %-22s %-22s %-20s %+6.1f%n", column, asked, found, level, weight);
  }

  /** Candidates as JSON. */
  public String json(List<Candidate> candidates) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", id(candidate.record()));
      one.put("key", key(candidate.person()));
      one.put("probability", rounded(candidate.probability(), 1e6));
      one.put("weight", rounded(candidate.weight(), 1e3));
      one.put("prior_weight", rounded(spine.trained().model().priorWeight(), 1e3));
      one.put("reasons", candidate.reasons().stream().map(SpineSearch::reason).toList());
      all.add(one);
    }
    return Json.text(Map.of("candidates", all));
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("column", reason.column());
    one.put("asked", reason.asked());
    one.put("found", reason.found());
    one.put("level", reason.level());
    one.put("weight", rounded(reason.weight(), 1e3));
    return one;
  }

  private static double rounded(double number, double scale) {
    return Math.round(number * scale) / scale;
  }

  /**
   * Who has a key now, a line each of the key and the ids of its records; of a retired key those
   * that its records went to.
   *
   * @throws BadInputException if the key was never given
   */
  public String holders(String key) {
    int person =
        key.matches("person-[0-9a-f]{16}")
            ? spine.persons().withKey(Long.parseUnsignedLong(key.substring(7), 16))
            : -1;
    if (person < 0) {
      throw new BadInputException(
          Place.file(folder.toString()),
          "a key that was given in this spine, as person-0123456789abcdef",
          "another",
          "Take it from persons.csv or history.csv.");
    }
    StringBuilder text = new StringBuilder();
    for (int successor : spine.persons().successors(person)) {
      text.append(key(successor));
      for (int record : spine.persons().recordsOf(successor)) {
        text.append(' ').append(id(record));
      }
      text.append('\n');
    }
    return text.length() == 0 ? "Retired: none of its records came again.\n" : text.toString();
  }

  private String id(int record) {
    return new String(spine.id(record), StandardCharsets.UTF_8);
  }

  private String key(int person) {
    return new PersonKey(spine.persons().key(person)).toString();
  }
}
