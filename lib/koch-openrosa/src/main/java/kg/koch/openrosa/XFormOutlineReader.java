package kg.koch.openrosa;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the outline of an XForm, whoever made it.
 *
 * <p>Source: ODK XForms specification, sections on binds, instances and repeats. Expressions are
 * not checked: a client's engine does that.
 */
public final class XFormOutlineReader {

  /** Most bytes of a form; the longest in use have a tenth of it. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final String FILE = "jr://file-csv/";

  private XFormOutlineReader() {}

  /**
   * @throws OpenRosaRefusal 400.1 if this is no XML without a document type; 400.2 if it holds no
   *     instance with an id
   */
  public static XFormOutline read(byte[] xform) {
    Parts parts = new Parts();
    SafeXml.read(xform, MOST_BYTES, parts);
    if (parts.formId.isBlank()) {
      throw new OpenRosaRefusal(
          ErrorCode.MISSING_PART, "expected a form whose instance has an id; got none");
    }
    return new XFormOutline(
        parts.formId,
        parts.version,
        parts.title.toString().strip(),
        parts.types,
        parts.repeats,
        parts.saved,
        parts.entityList,
        parts.files);
  }

  /** Elements are known by their local names; those of a form's own fields have no nodeset. */
  private static final class Parts implements SafeXml.Handler {

    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> saved = new HashMap<>();
    private final Set<String> repeats = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final StringBuilder title = new StringBuilder();
    private String formId = "";
    private String version = "";
    private String entityList = "";

    @Override
    public void start(XMLStreamReader reader, int depth) {
      String name = reader.getLocalName();
      if (formId.isEmpty() && "instance".equals(open.peek())) {
        formId = SafeXml.attribute(reader, "id");
        version = SafeXml.attribute(reader, "version");
      }
      open.push(name);
      String nodeset = SafeXml.attribute(reader, "nodeset");
      switch (name) {
        case "bind" -> bind(nodeset, reader);
        case "repeat" -> repeat(nodeset);
        case "instance" -> file(SafeXml.attribute(reader, "src"));
        case "entity" -> entityList = entityList + SafeXml.attribute(reader, "dataset");
        default -> {
          // Other elements say nothing a server needs.
        }
      }
    }

    private void bind(String nodeset, XMLStreamReader reader) {
      String type = SafeXml.attribute(reader, "type");
      if (!nodeset.isEmpty() && !type.isEmpty()) {
        types.put(nodeset, type.substring(type.indexOf(':') + 1));
      }
      String property = SafeXml.attribute(reader, "saveto");
      if (!property.isEmpty()) {
        saved.put(nodeset, property);
      }
    }

    /** A question may be called so too; it has no nodeset. */
    private void repeat(String nodeset) {
      if (!nodeset.isEmpty()) {
        repeats.add(nodeset);
      }
    }

    private void file(String source) {
      if (source.startsWith(FILE)) {
        files.add(source.substring(FILE.length()));
      }
    }

    @Override
    public void text(String text) {
      if (open.size() == 3 && "title".equals(open.peek())) {
        title.append(text);
      }
    }

    @Override
    public void end(int depth) {
      open.pop();
    }
  }
}
