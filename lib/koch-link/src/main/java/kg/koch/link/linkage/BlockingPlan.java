package kg.koch.link.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.block.Forecast;
import kg.koch.link.block.KeyPart;
import kg.koch.link.block.RuleProposal;
import kg.koch.link.block.RuleProposal.Proposal;
import kg.koch.link.block.RuleProposal.Proposed;
import kg.koch.link.compare.Comparison;
import kg.koch.link.record.Field;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.Training.TrainingRule;

/** Which key parts there are, and which rules are made of them. */
final class BlockingPlan {

  /** Rules to train on: so many that each comparison has some that do not use its field. */
  private static final int TRAINING_RULES = 8;

  private static final int MOST_RULES = 14;
  private static final int FEWEST_RULES = 8;

  /** Each rule sorts the records anew: a second of one processor for so many, in all. */
  private static final int SORTED = 10_000_000;

  private static final int REFINEMENTS = 4;
  private static final int SAMPLE = 50_000;
  private static final double USUAL_AGREEMENT = 0.8;
  private static final double USUAL_AGREEMENT_OF_PARTS = 0.9;

  /** A small file affords more pairs a record: they cost a second. */
  private static final double FEW_PAIRS = 5e6;

  private static final double PAIRS_A_RECORD = 30;

  private final Records records;
  private final List<KeyPart> parts;

  BlockingPlan(PreparedRecords prepared) {
    this.records = prepared.records();
    this.parts = new ArrayList<>();
    for (Comparison comparison : prepared.comparisons()) {
      for (KeyPart.Taken taken : KeyPart.Taken.of(comparison.field().kind())) {
        parts.add(KeyPart.of(comparison.field(), comparison.column(), taken));
      }
    }
  }

  private BlockingPlan(Records records, List<KeyPart> parts) {
    this.records = records;
    this.parts = parts;
  }

  /** The plan for fewer comparisons of the same records; parts of many values take their time. */
  BlockingPlan with(PreparedRecords fewer) {
    List<Integer> columns = fewer.comparisons().stream().map(Comparison::column).toList();
    return new BlockingPlan(
        records, parts.stream().filter(part -> columns.contains(part.column())).toList());
  }

  List<KeyPart> parts() {
    return parts;
  }

  /** Rules that give blocks to train on, before anything is known of errors. */
  List<TrainingRule> training() {
    double[] agreement = new double[parts.size()];
    for (int part = 0; part < agreement.length; part++) {
      Field field = records.fields().get(parts.get(part).column());
      double usual = parts.get(part).parts() == null ? USUAL_AGREEMENT : USUAL_AGREEMENT_OF_PARTS;
      agreement[part] = usual * field.present() / records.size();
    }
    double mostOfOne = 10.0 * records.size() + 1e6;
    return new RuleProposal(records, parts, agreement)
        .choose(TRAINING_RULES * mostOfOne, mostOfOne, TRAINING_RULES).rules().stream()
            .map(proposed -> new TrainingRule(proposed.rule(), proposed.pairs()))
            .toList();
  }

  /** Rules for linking, by the share of matches in which each part agrees. */
  Proposal proposed(double[] agreement) {
    double most = Math.max(FEW_PAIRS, PAIRS_A_RECORD * records.size());
    int rules = Math.max(FEWEST_RULES, Math.min(MOST_RULES, SORTED / records.size()));
    return new RuleProposal(records, parts, agreement).choose(most, most / 3, rules);
  }

  /** Declared rules, with their forecast. */
  List<Proposed> declared(List<List<String>> rules) {
    return rules.stream()
        .map(labels -> new BlockingRule(labels.stream().map(this::part).toList()))
        .map(rule -> new Proposed(rule, Forecast.pairs(records, rule, SAMPLE)))
        .toList();
  }

  /**
   * The part of that label.
   *
   * @throws IllegalArgumentException if there is none
   */
  KeyPart part(String label) {
    return parts.stream()
        .filter(part -> part.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected one of the key parts %s; got %s"
                        .formatted(parts.stream().map(KeyPart::label).toList(), label)));
  }

  /** By what hot blocks are cut: the fields that tell most records apart. */
  List<KeyPart> refinements() {
    return parts.stream()
        .filter(part -> part.parts() == null)
        .sorted(Comparator.comparingDouble(this::agreeingByChance))
        .limit(REFINEMENTS)
        .toList();
  }

  private double agreeingByChance(KeyPart part) {
    int[] counts = records.fields().get(part.column()).counts();
    double size = records.size();
    double chance = 0;
    for (int count : counts) {
      chance += count / size * (count / size);
    }
    return chance;
  }
}
