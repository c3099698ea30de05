package kg.koch.engine.ledger;

import java.nio.file.Path;

/**
 * A finished step.
 *
 * @param folder where its output lies
 * @param reused true if it had been made before and nothing was done
 */
public record Step(StepRecord record, Path folder, boolean reused) {

  public Path file(String name) {
    return folder.resolve(name);
  }
}
