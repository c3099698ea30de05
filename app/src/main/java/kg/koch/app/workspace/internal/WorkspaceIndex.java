package kg.koch.app.workspace.internal;

import kg.koch.app.chain.Chain;
import kg.koch.app.chain.Finished;

/**
 * What people look up, in PostgreSQL, kept in step with the ledger. Bringing it up to date again
 * changes nothing, so it is done at every start and after every piece of work.
 */
public final class WorkspaceIndex {

  private final DeliveryIndex deliveries;
  private final StepIndex steps;
  private final Chain chain;

  WorkspaceIndex(DeliveryIndex deliveries, StepIndex steps, Chain chain) {
    this.deliveries = deliveries;
    this.steps = steps;
    this.chain = chain;
  }

  public void bringUpToDate() {
    Finished finished = chain.finished();
    finished.receipts().forEach(deliveries::put);
    finished.checked().forEach(deliveries::put);
    finished.steps().forEach((folder, made) -> made.forEach(step -> steps.put(folder, step)));
    finished.releases().forEach(release -> steps.putRelease(release));
  }

  DeliveryIndex deliveries() {
    return deliveries;
  }

  StepIndex steps() {
    return steps;
  }
}
