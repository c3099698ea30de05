package kg.koch.openrosa.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of columns: the usual one for each spelling in use, and which of them are supported. */
final class Columns {

  static final Set<String> TEXTS =
      Set.of("label", "hint", "constraint_message", "required_message");

  static final Map<String, Set<String>> SUPPORTED =
      Map.of(
          "survey",
          Set.of(
              "type",
              "name",
              "label",
              "hint",
              "constraint",
              "constraint_message",
              "required",
              "required_message",
              "relevant",
              "read_only",
              "default",
              "calculation",
              "appearance",
              "choice_filter",
              "repeat_count",
              "save_to"),
          "choices",
          Set.of("list_name", "name", "label"),
          "settings",
          Set.of("form_title", "form_id", "version", "default_language", "instance_name"),
          "entities",
          Set.of("list_name", "label", "entity_id", "create_if", "update_if"));

  /** What the standard knows and this does not do: leaving it out would change the form. */
  static final Map<String, Set<String>> REFUSED =
      Map.of(
          "survey",
          Set.of(
              "trigger",
              "parameters",
              "guidance_hint",
              "image",
              "audio",
              "video",
              "media",
              "bind",
              "instance",
              "body",
              "count"),
          "choices",
          Set.of("image", "audio", "video", "media"),
          "settings",
          Set.of("public_key", "submission_url", "auto_send", "auto_delete", "client_editable"),
          "entities",
          Set.of("repeat"));

  private static final Map<String, String> USUAL_NAMES =
      Map.ofEntries(
          Map.entry("relevance", "relevant"),
          Map.entry("calculate", "calculation"),
          Map.entry("readonly", "read_only"),
          Map.entry("value", "name"),
          Map.entry("list", "list_name"),
          Map.entry("dataset", "list_name"),
          Map.entry("title", "form_title"),
          Map.entry("id_string", "form_id"),
          Map.entry("set_form_title", "form_title"),
          Map.entry("set_form_id", "form_id"),
          Map.entry("repeat", "repeat_count"));

  private Columns() {}

  /** "Constraint message::Russian (ru)" is {@code constraint_message::Russian (ru)}. */
  static String usualName(String header) {
    String[] parts = header.strip().split("::", 2);
    String name = parts[0].strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    String usual = USUAL_NAMES.getOrDefault(name, name);
    return parts.length == 1 ? usual : usual + "::" + parts[1].strip();
  }

  /** The name without its language. */
  static String withoutLanguage(String column) {
    int at = column.indexOf("::");
    return at < 0 ? column : column.substring(0, at);
  }
}
