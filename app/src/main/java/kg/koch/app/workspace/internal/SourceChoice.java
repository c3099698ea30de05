package kg.koch.app.workspace.internal;

/** A source one may deliver for, named in the reader's language. */
public record SourceChoice(String id, String title) {}
