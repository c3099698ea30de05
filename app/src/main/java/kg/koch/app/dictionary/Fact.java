package kg.koch.app.dictionary;

/** A term and what is said of it, in the reader's language. */
public record Fact(String term, String text) {}
