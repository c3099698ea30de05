package kg.koch.app.microdata.protection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import kg.koch.app.microdata.protection.ColumnSettings.Method;
import kg.koch.protect.microdata.profile.ColumnProfile;
import kg.koch.protect.microdata.profile.ColumnRole;
import kg.koch.protect.microdata.profile.DirectIdentifier;
import kg.koch.protect.microdata.profile.FaithOrIdeology;

/**
 * What is done with each column of a file: as settings say, where they may; as a look at the
 * columns proposes, where there are none. What names persons is refused when settings want it
 * published.
 */
public final class ColumnChoice {

  /** As many as sets of columns are kept of in one number. */
  private static final int MOST_QUASI_IDENTIFIERS = 30;

  private static final String NOT_PUBLISHED = "Column '%s' %s: not published";

  private final RecordsFile records;
  private final Consumer<String> notes;

  /**
   * @param notes is told what is done with each column
   */
  public ColumnChoice(RecordsFile records, Consumer<String> notes) {
    this.records = records;
    this.notes = notes;
  }

  /** Settings proposed from names and content. */
  public MicrodataSettings proposed() {
    Map<String, ColumnSettings> columns = new LinkedHashMap<>();
    Set<ColumnRole> seen = EnumSet.noneOf(ColumnRole.class);
    int quasi = 0;
    for (String column : records.columns()) {
      ColumnProfile profile = ColumnProfile.of(column, records.texts(column));
      boolean isOnce =
          profile.role() == ColumnRole.WEIGHT || profile.role() == ColumnRole.HOUSEHOLD;
      if (isOnce && !seen.add(profile.role())) {
        columns.put(column, ColumnSettings.of(ColumnRole.DROPPED));
        notes.accept(
            NOT_PUBLISHED.formatted(column, "is a second one for: " + profile.role().label()));
      } else if (profile.role() == ColumnRole.QUASI_IDENTIFIER
          && ++quasi > MOST_QUASI_IDENTIFIERS) {
        columns.put(column, ColumnSettings.of(ColumnRole.DROPPED));
        notes.accept(
            NOT_PUBLISHED.formatted(column, "is beyond 30 quasi-identifiers, say what it is"));
      } else {
        columns.put(column, ColumnSettings.proposed(profile));
        notes.accept(said(profile));
      }
    }
    return MicrodataSettings.usual(columns);
  }

  private static String said(ColumnProfile profile) {
    if (profile.isFaithOrIdeology()) {
      return NOT_PUBLISHED.formatted(profile.name(), "is about religion or ideology");
    }
    if (profile.identifier().isPresent()) {
      return NOT_PUBLISHED.formatted(profile.name(), names(profile.identifier().get()));
    }
    return profile.role() == ColumnRole.DROPPED
        ? NOT_PUBLISHED.formatted(
            profile.name(), "has nothing, or nearly a value of its own for each record")
        : "Column '%s' taken for: %s".formatted(profile.name(), profile.role().label());
  }

  private static String names(DirectIdentifier identifier) {
    return "names persons (%s)".formatted(identifier.name().toLowerCase(java.util.Locale.ROOT));
  }

  /**
   * Settings for this file: columns they do not name are left out.
   *
   * @throws kg.koch.terms.BadInputException for a column the file does not have, one that names
   *     persons or is about religion or ideology, or a method that is none for its role
   */
  public MicrodataSettings checked(MicrodataSettings settings) {
    settings.columns().keySet().forEach(this::requireThere);
    Map<String, ColumnSettings> columns = new LinkedHashMap<>();
    for (String column : records.columns()) {
      ColumnSettings chosen =
          settings.columns().getOrDefault(column, ColumnSettings.of(ColumnRole.DROPPED));
      if (!settings.columns().containsKey(column)) {
        notes.accept(NOT_PUBLISHED.formatted(column, "is not named in the settings"));
      }
      if (chosen.role().isPublished()) {
        requirePublishable(column);
      }
      requireMethod(column, chosen);
      columns.put(column, chosen);
    }
    requireFewQuasiIdentifiers(settings);
    return new MicrodataSettings(
        settings.k(),
        settings.blankedShare(),
        settings.seed(),
        settings.largestSet(),
        settings.population(),
        settings.isSynthetic(),
        columns);
  }

  private void requireFewQuasiIdentifiers(MicrodataSettings settings) {
    int count = settings.of(ColumnRole.QUASI_IDENTIFIER).size();
    if (count > MOST_QUASI_IDENTIFIERS) {
      throw records.fault(
          "at most %d quasi-identifiers".formatted(MOST_QUASI_IDENTIFIERS),
          String.valueOf(count),
          "Give other roles to those nobody can know of a person.");
    }
  }

  private void requireThere(String column) {
    if (!records.columns().contains(column)) {
      throw records.fault(
          "the column '" + column + "' that the settings name",
          "the columns " + String.join(", ", records.columns()),
          "Correct the settings, or name the right file.");
    }
  }

  private void requirePublishable(String column) {
    List<String> distinct = new ArrayList<>(new TreeSet<>(records.texts(column)));
    distinct.remove("");
    long present = records.texts(column).stream().filter(text -> !text.isEmpty()).count();
    Optional<DirectIdentifier> identifier = DirectIdentifier.in(column, distinct, present);
    if (identifier.isPresent()) {
      throw records.fault(
          "columns to publish that name nobody",
          "'%s', which %s".formatted(column, names(identifier.get())),
          "Give it the role identifier: it is left out.");
    }
    if (FaithOrIdeology.isIn(column, distinct)) {
      throw records.fault(
          "no column about religion or ideology to publish",
          "'" + column + "'",
          "Give it the role dropped: it is left out.");
    }
  }

  private void requireMethod(String column, ColumnSettings chosen) {
    Method method = chosen.change().method();
    boolean isCategory =
        chosen.role() == ColumnRole.CATEGORY || chosen.role() == ColumnRole.SENSITIVE;
    boolean isNumber = chosen.role() == ColumnRole.NUMBER || chosen.role() == ColumnRole.WEIGHT;
    boolean fits = method == Method.KEEP || (method == Method.PRAM ? isCategory : isNumber);
    if (!fits) {
      throw records.fault(
          "for numbers and weights microaggregation, noise or rank_swapping, for categories and sensitive values pram",
          "for '%s' of the role %s another method".formatted(column, chosen.role().label()),
          "Correct the method or the role in the settings.");
    }
  }
}
