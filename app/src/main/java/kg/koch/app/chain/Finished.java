package kg.koch.app.chain;

import java.util.List;
import java.util.SortedMap;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.engine.ledger.Step;

/**
 * Everything the data folder holds that is finished.
 *
 * @param steps of link, measure and protect, by folder of the ledger
 * @param releases identifiers of the releases, oldest first
 */
public record Finished(
    List<Receipt> receipts,
    List<CheckedDelivery> checked,
    SortedMap<String, List<Step>> steps,
    List<String> releases) {}
