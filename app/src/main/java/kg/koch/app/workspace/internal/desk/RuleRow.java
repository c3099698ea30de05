package kg.koch.app.workspace.internal.desk;

/** A rule in the dictionary of a source; texts in the reader's language. */
public record RuleRow(String name, String fields, String severity, String instruction) {}
