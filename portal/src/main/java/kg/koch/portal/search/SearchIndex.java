package kg.koch.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kg.koch.portal.search.Names.Named;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;

/**
 * The words of a release: its tables and whatever else is given a name, each with the terms that
 * lead to it. Immutable once made; safe for several threads.
 */
public final class SearchIndex {

  private static final double TITLE = 4;
  private static final double CALLED = 4;
  private static final double AXIS = 1.2;
  private static final double DEFINITION = 1;
  private static final double CODE = 0.8;
  private static final double NAMED = 1.5;

  /** Partners are what readers ask for when they name a country; citizenship comes after. */
  private static final double CITIZENSHIP = 1;

  /** Of tables that answer alike, the one most readers mean comes first. */
  private static final List<String> MOST_MEANT = List.of("C2", "A1", "C4", "F1", "B1", "H1");

  /** What may be found. */
  public enum Kind {
    TABLE,
    STORY,
    METHOD
  }

  /** Something of the release that a question led to. */
  public record Found(Kind kind, String id, double score) {}

  private record Entry(Kind kind, String id, Map<String, Double> weights) {}

  private final Notions notions = Notions.notions();
  private final Names names;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> entriesWith = new HashMap<>();
  private final QuestionReader reader;
  private final Set<String> stems = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  /**
   * @param stories titles by name
   */
  public SearchIndex(Collection<TableMetadata> tables, Map<String, Text> stories) {
    this.names = new Names(tables);
    Map<String, Entry> methods = new TreeMap<>();
    for (TableMetadata table : tables) {
      entries.add(entry(table));
      for (TableMetadata.Method method : table.methods()) {
        methods.computeIfAbsent(
            method.id(), id -> entry(Kind.METHOD, id, Text.same(id.replace('-', ' '))));
      }
    }
    entries.addAll(methods.values());
    stories.forEach((name, title) -> entries.add(entry(Kind.STORY, name, title)));
    for (Entry entry : entries) {
      entry.weights().keySet().forEach(term -> entriesWith.merge(term, 1, Integer::sum));
    }
    names.all().forEach(named -> spell(named.label()));
    this.reader = new QuestionReader(notions, names, stems, words);
  }

  private Entry entry(TableMetadata table) {
    Map<String, Double> weights = new HashMap<>();
    weights.put(Letters.fold(table.id()), TITLE * 2);
    weights.put("table " + table.id(), CALLED);
    add(table.title(), TITLE, weights);
    add(table.definition(), DEFINITION, weights);
    for (DimensionMetadata axis : table.dimensions()) {
      add(axis.label(), AXIS, weights);
      for (CodeMetadata code : axis.codes()) {
        if (!code.id().startsWith("_") && !axis.codeList().equals("periods")) {
          double weight = axis.id().equals("CITIZENSHIP") ? CITIZENSHIP : NAMED;
          weights.merge("@" + Names.list(axis) + "/" + code.id(), weight, Math::max);
          if (!axis.codeList().equals("areas")) {
            add(code.label(), CODE, weights);
          }
        }
      }
    }
    return new Entry(Kind.TABLE, table.id(), weights);
  }

  private Entry entry(Kind kind, String id, Text title) {
    Map<String, Double> weights = new HashMap<>();
    weights.put((kind == Kind.METHOD ? "method " : "story ") + id, CALLED);
    add(title, TITLE, weights);
    return new Entry(kind, id, weights);
  }

  private void add(Text text, double weight, Map<String, Double> weights) {
    spell(text);
    for (Language language : Language.values()) {
      List<Token> tokens = Token.all(text.in(language));
      for (int at = 0; at < tokens.size(); at++) {
        if (!notions.isStop(tokens.get(at))) {
          weights.merge(tokens.get(at).stem(language), weight, Math::max);
        }
        for (Notions.Match match : notions.at(tokens, at)) {
          if (!match.key().startsWith("@") && !match.key().startsWith("table ")) {
            weights.merge(match.key(), weight, Math::max);
          }
        }
      }
    }
  }

  private void spell(Text text) {
    for (Language language : Language.values()) {
      for (Token token : Token.all(text.in(language))) {
        words.add(token.folded());
        stems.add(token.stem(language));
      }
    }
  }

  Collection<Named> names() {
    return names.all();
  }

  Question read(String asked) {
    return reader.read(asked);
  }

  /** What answers the question, best first; nothing where no word is understood. */
  List<Found> find(Question question) {
    List<Found> found = new ArrayList<>();
    for (Entry entry : entries) {
      double score = score(entry, question);
      if (score > 0) {
        found.add(new Found(entry.kind(), entry.id(), score));
      }
    }
    found.sort(
        Comparator.comparingDouble(Found::score)
            .reversed()
            .thenComparing(one -> !MOST_MEANT.contains(one.id()))
            .thenComparing(Found::id));
    return List.copyOf(found);
  }

  private double score(Entry entry, Question question) {
    double sum = 0;
    double understood = 0;
    double all = 0;
    for (Question.Unit unit : question.units()) {
      double best = 0;
      double rarest = 0;
      for (String term : unit.terms()) {
        double rarity = rarity(term);
        rarest = Math.max(rarest, rarity);
        best = Math.max(best, rarity * entry.weights().getOrDefault(term, 0.0));
      }
      all += rarest;
      understood += best > 0 ? rarest : 0;
      sum += best;
    }
    return all == 0 ? 0 : sum * understood / all;
  }

  /** Inverse document frequency; 0 for a term nothing has. */
  private double rarity(String term) {
    int with = entriesWith.getOrDefault(term, 0);
    return with == 0 ? 0 : Math.log(1 + entries.size() / (double) with);
  }

  /** Areas and countries the question names, each once, in its order. */
  List<Named> named(Question question, String list) {
    Map<String, Named> found = new LinkedHashMap<>();
    for (Question.Unit unit : question.units()) {
      for (Named one : unit.named()) {
        if (one.list().equals(list)) {
          found.putIfAbsent(one.code(), one);
        }
      }
    }
    return List.copyOf(found.values());
  }
}
