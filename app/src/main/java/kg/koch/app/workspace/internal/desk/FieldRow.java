package kg.koch.app.workspace.internal.desk;

/** A field or rule in the dictionary of a source; texts in the reader's language. */
public record FieldRow(
    String name,
    String label,
    String type,
    String codeList,
    String required,
    String sensitivity,
    String purpose) {}
