package kg.koch.openrosa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import kg.koch.openrosa.Submission.EntityEntry;
import kg.koch.openrosa.Submission.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filled form: who it is, and its values by path.
 *
 * <p>Source: OpenRosa Metadata Schema (instanceID, deprecatedID), ODK XForms (meta block, entity).
 * The namespaces of elements are not looked at: clients differ in them. It does not check values
 * against the form.
 */
public final class SubmissionReader {

  /** Most bytes of the XML of one submission; files come beside it and are not counted. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  /** Longest identity accepted; usual are 41 characters, {@code uuid:...}. */
  private static final int LONGEST_IDENTITY = 200;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private SubmissionReader() {}

  /**
   * @throws OpenRosaRefusal 400.1 if this is no XML without a document type, or too deep; 400.2 if
   *     it names no form or has no instanceID; 413.1 if it is too large
   */
  public static Submission read(byte[] xml) {
    Fields fields = new Fields();
    SafeXml.read(xml, MOST_BYTES, fields);
    return fields.submission();
  }

  /** An element that is open. */
  private static final class Open {
    final String path;
    final List<Integer> positions;
    final Map<String, Integer> children = new HashMap<>();
    final StringBuilder text = new StringBuilder();
    boolean hasElements;

    Open(String path, List<Integer> positions) {
      this.path = path;
      this.positions = positions;
    }
  }

  private static final class Fields implements SafeXml.Handler {

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Value> values = new ArrayList<>();
    private final Map<String, String> meta = new HashMap<>();
    private String formId = "";
    private String version = "";
    private @Nullable EntityEntry entity;

    @Override
    public void start(XMLStreamReader reader, int depth) {
      String name = reader.getLocalName();
      Open parent = open.peek();
      if (parent == null) {
        formId = SafeXml.attribute(reader, "id");
        version = SafeXml.attribute(reader, "version");
        meta.put("instanceID", SafeXml.attribute(reader, "instanceID"));
        open.push(new Open("/" + name, List.of(1)));
        return;
      }
      parent.hasElements = true;
      List<Integer> positions = new ArrayList<>(parent.positions);
      positions.add(parent.children.merge(name, 1, Integer::sum));
      open.push(new Open(parent.path + "/" + name, positions));
      if (depth == 3 && name.equals("entity") && isMeta(parent)) {
        entity =
            new EntityEntry(
                SafeXml.attribute(reader, "dataset"),
                SafeXml.attribute(reader, "id"),
                isTrue(SafeXml.attribute(reader, "create")),
                isTrue(SafeXml.attribute(reader, "update")),
                "");
      }
    }

    @Override
    public void text(String text) {
      Open current = open.peek();
      if (current != null) {
        current.text.append(text);
      }
    }

    @Override
    public void end(int depth) {
      Open ended = open.pop();
      if (ended.hasElements) {
        return;
      }
      String text = ended.text.toString();
      values.add(new Value(ended.path, ended.positions, text));
      Open parent = open.peek();
      if (depth == 3 && parent != null && isMeta(parent)) {
        meta.put(ended.path.substring(ended.path.lastIndexOf('/') + 1), text.strip());
      }
      if (depth == 4 && entity != null && ended.path.endsWith("/meta/entity/label")) {
        entity =
            new EntityEntry(
                entity.list(), entity.id(), entity.create(), entity.update(), text.strip());
      }
    }

    private static boolean isMeta(Open parent) {
      return parent.path.endsWith("/meta");
    }

    private static boolean isTrue(String flag) {
      return flag.equals("1") || flag.equals("true");
    }

    Submission submission() {
      String instance = identity("instanceID");
      String deprecated = meta.getOrDefault("deprecatedID", "");
      if (formId.isBlank()) {
        throw missing("attribute 'id' of the root, which names the form");
      }
      if (instance.isEmpty()) {
        throw missing("instanceID in the form's meta block");
      }
      return new Submission(
          formId,
          version,
          instance,
          deprecated.isEmpty() ? null : identity("deprecatedID"),
          values,
          entity);
    }

    private String identity(String name) {
      String identity = Objects.requireNonNull(meta.getOrDefault(name, ""));
      if (identity.length() > LONGEST_IDENTITY || CONTROL.matcher(identity).find()) {
        throw new OpenRosaRefusal(
            ErrorCode.UNREADABLE,
            "expected %s of at most %d printable characters; got another"
                .formatted(name, LONGEST_IDENTITY));
      }
      return identity;
    }

    private static OpenRosaRefusal missing(String what) {
      return new OpenRosaRefusal(ErrorCode.MISSING_PART, "expected " + what + "; got none");
    }
  }
}
