package kg.koch.openrosa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.openrosa.FormQuestion.Option;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the questions of an XForm in the order of its body, with their texts. */
public final class FormQuestionReader {

  private static final Set<String> CONTROLS = Set.of("input", "select1", "select", "upload");
  private static final Pattern TEXT = Pattern.compile("jr:itext\\('([^']*)'\\)");
  private static final Pattern LIST = Pattern.compile("instance\\('([^']*)'\\).*");

  private final Map<String, Map<String, String>> texts = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final XFormOutline outline;

  private FormQuestionReader(Document document, XFormOutline outline) {
    this.outline = outline;
    SafeDocument.descendants(document).forEach(this::keep);
  }

  public static List<FormQuestion> read(byte[] xform) {
    XFormOutline outline = XFormOutlineReader.read(xform);
    Document document = SafeDocument.read(xform);
    return new FormQuestionReader(document, outline).questions(document);
  }

  private void keep(Element element) {
    if ("instance".equals(element.getLocalName())) {
      lists.put(element.getAttribute("id"), element);
    } else if ("translation".equals(element.getLocalName())) {
      SafeDocument.children(element, "text").forEach(text -> keep(element, text));
    }
  }

  private void keep(Element translation, Element text) {
    texts
        .computeIfAbsent(text.getAttribute("id"), key -> new HashMap<>())
        .put(
            translation.getAttribute("lang"),
            SafeDocument.children(text, "value")
                .findFirst()
                .map(value -> value.getTextContent().strip())
                .orElse(""));
  }

  private List<FormQuestion> questions(Document document) {
    Element body =
        SafeDocument.children(document.getDocumentElement(), "body").findFirst().orElse(null);
    return body == null
        ? List.of()
        : SafeDocument.descendants(body)
            .filter(element -> CONTROLS.contains(element.getLocalName()))
            .map(this::question)
            .toList();
  }

  private FormQuestion question(Element control) {
    String path = control.getAttribute("ref");
    return new FormQuestion(
        path,
        Objects.requireNonNull(outline.types().getOrDefault(path, "string")),
        control.getLocalName(),
        labels(control),
        options(control));
  }

  private Map<String, String> labels(Element element) {
    return SafeDocument.children(element, "label")
        .findFirst()
        .map(
            label -> {
              Matcher reference = TEXT.matcher(label.getAttribute("ref"));
              return reference.matches()
                  ? texts.getOrDefault(reference.group(1), Map.of())
                  : Map.of("", label.getTextContent().strip());
            })
        .orElse(Map.of());
  }

  private List<Option> options(Element control) {
    List<Option> options = new ArrayList<>();
    SafeDocument.children(control, "item")
        .forEach(item -> options.add(new Option(text(item, "value"), labels(item))));
    SafeDocument.children(control, "itemset")
        .map(set -> LIST.matcher(set.getAttribute("nodeset")))
        .filter(Matcher::matches)
        .map(list -> lists.get(list.group(1)))
        .filter(Objects::nonNull)
        .flatMap(SafeDocument::children)
        .flatMap(SafeDocument::children)
        .forEach(item -> options.add(listed(item)));
    return options;
  }

  private Option listed(Element item) {
    String id = text(item, "itextId");
    Map<String, String> labels =
        id.isEmpty() ? Map.of("", text(item, "label")) : texts.getOrDefault(id, Map.of());
    return new Option(text(item, "name"), labels);
  }

  private static String text(Element parent, String name) {
    return SafeDocument.children(parent, name)
        .findFirst()
        .map(child -> child.getTextContent().strip())
        .orElse("");
  }
}
