package kg.koch.openrosa;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A submission with some of its answers changed: a new filled form that takes the place of the
 * earlier one, as OpenRosa does it (new instanceID, deprecatedID names the earlier one). Everything
 * that is not changed stays as it was, names of files too.
 */
public final class Correction {

  private Correction() {}

  /**
   * @param earlier the submission as it was handed in
   * @param changes new texts by field; a field of a repeat with its position: {@code
   *     /data/child[2]/age}. The first of its name has no position, {@code /data/child/age}
   * @param instanceId of the new submission
   */
  public static byte[] of(byte[] earlier, Map<String, String> changes, String instanceId) {
    Submission before = SubmissionReader.read(earlier);
    Document document = SafeDocument.read(earlier);
    Element root = document.getDocumentElement();
    root.removeAttribute("instanceID");
    change(root, "/" + root.getLocalName(), changes);
    Element meta =
        SafeDocument.children(root, "meta")
            .findFirst()
            .orElseGet(() -> (Element) root.appendChild(document.createElement("meta")));
    set(meta, "instanceID", instanceId);
    set(meta, "deprecatedID", before.instanceId());
    return SafeDocument.bytes(document);
  }

  /** The name of a field by its path and positions, as {@link #of} takes it. */
  public static String field(Submission.Value value) {
    String[] steps = value.path().substring(1).split("/");
    StringBuilder name = new StringBuilder();
    for (int at = 0; at < steps.length; at++) {
      int position = value.positions().get(at);
      name.append('/').append(steps[at]).append(position == 1 ? "" : "[" + position + "]");
    }
    return name.toString();
  }

  private static void change(Element element, String path, Map<String, String> changes) {
    Map<String, Integer> seen = new HashMap<>();
    boolean leaf = true;
    for (Element child : SafeDocument.children(element).toList()) {
      leaf = false;
      String name = Objects.requireNonNull(child.getLocalName());
      int position = seen.merge(name, 1, Integer::sum);
      change(child, path + "/" + name + (position == 1 ? "" : "[" + position + "]"), changes);
    }
    String changed = changes.get(path);
    if (leaf && changed != null) {
      element.setTextContent(changed);
    }
  }

  private static void set(Element meta, String name, String text) {
    Element element =
        SafeDocument.children(meta, name)
            .findFirst()
            .orElseGet(
                () -> {
                  Element like = SafeDocument.children(meta, "instanceID").findFirst().orElse(meta);
                  String prefix = like.getPrefix() == null ? "" : like.getPrefix() + ":";
                  return (Element)
                      meta.appendChild(
                          meta.getOwnerDocument()
                              .createElementNS(like.getNamespaceURI(), prefix + name));
                });
    element.setTextContent(text);
  }
}
