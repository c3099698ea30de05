package kg.koch.app.dictionary;

import java.util.List;

/** A field in the dictionary of a source; texts in the reader's language. */
public record FieldRow(
    String name,
    String label,
    String type,
    String codeList,
    String required,
    String sensitivity,
    String purpose) {

  List<String> values() {
    return List.of(name, label, type, codeList, required, sensitivity, purpose);
  }
}
