package kg.koch.app.workspace.internal.review;

/** What is written in one field of the two records of a pair. */
record WrittenValue(String name, String writtenLeft, String writtenRight) {}
