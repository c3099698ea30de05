package kg.koch.portal.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.page.Figure;
import kg.koch.portal.page.Figures;
import kg.koch.portal.words.Sentences;

/**
 * What a sentence of a story says.
 *
 * @param key of its text; its numbers are how many, and out of how many
 * @param codes of the figure
 * @param parts codes of one dimension whose figures are added up; empty: the figure alone
 */
public record Fact(
    String key,
    Kind kind,
    String table,
    Map<String, String> codes,
    String dimension,
    List<String> parts) {

  /**
   * "Out of every 100" would sound more exact than it is of fewer: one of 50 is two of 100, as much
   * as the whole numbers of a sentence may be wrong by rounding alone.
   */
  private static final double LEAST_WHOLE = 50;

  /** How the sentence's numbers are made. */
  public enum Kind {
    /** The figure is a percentage. */
    PER_CENT,
    /** Part of the total of the dimension, in per cent. */
    SHARE,
    /** The figure itself. */
    COUNT
  }

  public Fact {
    codes = Map.copyOf(codes);
    parts = List.copyOf(parts);
  }

  static Fact perCent(String key, String table, Map<String, String> codes) {
    return new Fact(key, Kind.PER_CENT, table, codes, "", List.of());
  }

  static Fact count(String key, String table, Map<String, String> codes) {
    return new Fact(key, Kind.COUNT, table, codes, "", List.of());
  }

  static Fact share(
      String key, String table, Map<String, String> codes, String dimension, String... parts) {
    return new Fact(key, Kind.SHARE, table, codes, dimension, List.of(parts));
  }

  /**
   * A fact in words.
   *
   * @param bar drawing of the share; empty for what is no share
   * @param sources figures it is made of
   */
  public record Sentence(String words, String bar, List<Source> sources) {}

  /**
   * A figure of a sentence.
   *
   * @param name of what it counts, where a sentence has several; may be empty
   */
  public record Source(String name, Figure figure) {}

  /** The sentence; empty where a figure it needs is not published or hidden. */
  Optional<Sentence> in(Figures figures) {
    Optional<Figure> whole = figures.find(table, codes).filter(Figure::isShown);
    return switch (kind) {
      case PER_CENT ->
          whole.map(one -> said(figures, one.value() / 100, List.of(new Source("", one))));
      case COUNT ->
          whole.map(
              one ->
                  new Sentence(
                      Sentences.fill(
                          figures.frame().texts(), "story." + key, Math.round(one.value())),
                      "",
                      List.of(new Source("", one))));
      case SHARE ->
          whole.filter(one -> one.value() >= LEAST_WHOLE).flatMap(one -> share(figures, one));
    };
  }

  private Optional<Sentence> share(Figures figures, Figure whole) {
    List<Source> used = new ArrayList<>();
    double part = 0;
    for (String code : parts) {
      Map<String, String> at = new HashMap<>(whole.codes());
      at.put(dimension, code);
      Optional<Figure> found = figures.find(table, at).filter(Figure::isShown);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      part += found.get().value();
      used.add(new Source(figures.name(table, dimension, code), found.get()));
    }
    String all = whole.codes().getOrDefault(dimension, "");
    used.add(new Source(figures.name(table, dimension, all), whole));
    double share = part / whole.value();
    return share > 1 ? Optional.empty() : Optional.of(said(figures, share, used));
  }

  private Sentence said(Figures figures, double share, List<Source> used) {
    long base = share > 0 && share < 0.01 ? 1000 : 100;
    return new Sentence(
        Sentences.fill(figures.frame().texts(), "story." + key, Math.round(share * base), base),
        bar(share),
        used);
  }

  /** The share as a bar of a whole; passed over by screen readers, the sentence says it. */
  private static String bar(double share) {
    return String.format(
        Locale.ROOT,
        "<svg class=\"out-of\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\""
            + " aria-hidden=\"true\" focusable=\"false\"><rect class=\"whole\" width=\"100\""
            + " height=\"4\"/><rect class=\"bar\" width=\"%.1f\" height=\"4\"/></svg>",
        100 * share);
  }
}
