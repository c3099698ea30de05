package kg.koch.app.disclosure.report;

/**
 * A file an audit read or wrote.
 *
 * @param name without its folder, which says nothing of it; empty for the standard output
 */
public record ReportedFile(String name, boolean isWritten, String sha256) {}
