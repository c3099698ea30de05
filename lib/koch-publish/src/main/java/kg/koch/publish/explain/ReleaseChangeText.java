package kg.koch.publish.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.text.Messages;

/** What changed between two releases, in sentences of one language. */
public final class ReleaseChangeText {

  private ReleaseChangeText() {}

  /**
   * One sentence a change; one that says so where nothing did.
   *
   * @param source the title of a source
   */
  public static List<String> sentences(
      ReleaseChange change, Language language, UnaryOperator<String> source) {
    Messages messages = Messages.in(language);
    List<String> all = new ArrayList<>();
    deliveries(all, messages, "change.added", change.added(), source);
    deliveries(all, messages, "change.replaced", change.replaced(), source);
    deliveries(all, messages, "change.withdrawn", change.withdrawn(), source);
    tables(all, messages, "change.new-tables", change.newTables());
    tables(all, messages, "change.lost-tables", change.lostTables());
    tables(all, messages, "change.redefined", change.redefined());
    tables(all, messages, "change.protection", change.protection());
    if (change.territory()) {
      all.add(messages.text("change.territory"));
    }
    if (change.program()) {
      all.add(messages.text("change.program"));
    }
    if (change.isNone()) {
      all.add(messages.text("change.none"));
    }
    return all;
  }

  private static void deliveries(
      List<String> all,
      Messages messages,
      String key,
      SortedMap<String, Long> counts,
      UnaryOperator<String> source) {
    counts.forEach((id, count) -> all.add(messages.text(key, source.apply(id), count)));
  }

  private static void tables(
      List<String> all, Messages messages, String key, Collection<String> tables) {
    if (!tables.isEmpty()) {
      all.add(messages.text(key, String.join(", ", tables)));
    }
  }
}
