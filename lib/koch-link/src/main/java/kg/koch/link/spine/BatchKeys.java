package kg.koch.link.spine;

import java.util.Arrays;
import kg.koch.link.record.Records;

/**
 * The keys of the records of a spine, to be asked record by record: those of new ones are at hand,
 * made value by value; those of standing ones are made from the record.
 */
final class BatchKeys implements Keys.Of {

  private final Keys keys;
  private final int first;
  private final long[][] rules;
  private final long[][] parts;

  /**
   * @param first the number of the first new record
   */
  BatchKeys(Keys keys, int first, Records records) {
    this.keys = keys;
    this.first = first;
    Keys.Of all = keys.ofFew(records);
    this.rules = new long[all.rules()][];
    Arrays.setAll(rules, all::rule);
    this.parts = new long[all.parts()][];
    Arrays.setAll(parts, all::part);
  }

  @Override
  public int rules() {
    return rules.length;
  }

  @Override
  public int parts() {
    return parts.length;
  }

  @Override
  public long[] rule(int rule) {
    return rules[rule];
  }

  @Override
  public long[] part(int part) {
    return parts[part];
  }

  /** The key of a record by a rule; 0 if it lacks a part of it. */
  long ofRule(int rule, Spine spine, int record) {
    return record >= first ? rules[rule][record - first] : keys.ofRule(rule, spine.row(record));
  }

  /** The keys of a record by all rules. */
  long[] ofRules(Spine spine, int record) {
    long[] all = new long[rules.length];
    Arrays.setAll(all, rule -> ofRule(rule, spine, record));
    return all;
  }

  /** The key of a record by one part; 0 if it has no value there. */
  long ofPart(int part, Spine spine, int record) {
    return record >= first ? parts[part][record - first] : keys.ofPart(part, spine.row(record));
  }
}
