package kg.koch.publish.reconcile;

import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Messages;
import kg.koch.terms.bridge.Bridge;
import kg.koch.terms.bridge.BridgePart;
import kg.koch.terms.bridge.PartKind;

/**
 * A bridge with the words for it.
 *
 * @param start what the first figure is
 * @param end what the second is
 * @param words what each part is, by its code
 * @param hidden the parts that are hidden: their amounts stand within the part "protection"
 * @param notes what a reader must know besides
 */
public record PublishedBridge(
    Bridge bridge,
    Text start,
    Text end,
    Map<String, Text> words,
    List<Text> hidden,
    List<Text> notes) {

  public PublishedBridge {
    words = Map.copyOf(words);
    hidden = List.copyOf(hidden);
    notes = List.copyOf(notes);
    for (BridgePart part : bridge.parts()) {
      if (!words.containsKey(part.code())) {
        throw new IllegalArgumentException(
            "Expected words for part '" + part.code() + "'; got none");
      }
    }
  }

  /** What a part is; the code itself for one the bridge does not have. */
  public Text words(String code) {
    return words.getOrDefault(code, Text.same(code));
  }

  /** The way back. */
  public PublishedBridge reversed() {
    return new PublishedBridge(bridge.reversed(), end, start, words, hidden, notes);
  }

  /** The name of a kind. */
  public static Text kind(PartKind kind) {
    return Messages.everywhere("bridge.kind." + kind);
  }
}
