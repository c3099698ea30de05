package kg.koch.app.workspace.internal;

import java.util.List;
import java.util.Map;
import kg.koch.app.database.StageDatabases;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.Step;

/**
 * The steps of link, measure and protect in PostgreSQL, each in its stage's schema under its
 * stage's role.
 */
final class StepIndex {

  /** Schema by folder of the ledger. */
  static final Map<String, String> SCHEMAS =
      Map.of("3-linked", "link", "4-measured", "measure", "5-protected", "protect");

  /** A step as the index keeps it: its facts as JSON. */
  record IndexedStep(String step, String facts) {}

  private final StageDatabases databases;

  StepIndex(StageDatabases databases) {
    this.databases = databases;
  }

  void put(String folder, Step step) {
    databases
        .of(schema(folder))
        .sql("INSERT INTO step VALUES (?, ?) ON CONFLICT (step) DO NOTHING")
        .params(step.record().id(), Json.text(step.record().facts()))
        .update();
  }

  List<IndexedStep> list(String folder) {
    return databases
        .of(schema(folder))
        .sql("SELECT step, facts FROM step ORDER BY step")
        .query(IndexedStep.class)
        .list();
  }

  void putRelease(String release) {
    databases
        .of("publish")
        .sql("INSERT INTO release VALUES (?) ON CONFLICT (release) DO NOTHING")
        .param(release)
        .update();
  }

  List<String> releases() {
    return databases
        .of("publish")
        .sql("SELECT release FROM release ORDER BY release DESC")
        .query(String.class)
        .list();
  }

  private static String schema(String folder) {
    String schema = SCHEMAS.get(folder);
    if (schema == null) {
      throw new IllegalArgumentException(
          "Expected a folder of " + SCHEMAS.keySet() + "; got " + folder);
    }
    return schema;
  }
}
