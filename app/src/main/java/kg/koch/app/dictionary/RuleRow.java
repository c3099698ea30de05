package kg.koch.app.dictionary;

import java.util.List;

/** A rule in the dictionary of a source; texts in the reader's language. */
public record RuleRow(String name, String fields, String severity, String instruction) {

  List<String> values() {
    return List.of(name, fields, severity, instruction);
  }
}
