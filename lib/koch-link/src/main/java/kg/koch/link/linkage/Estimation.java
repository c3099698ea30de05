package kg.koch.link.linkage;

import java.util.List;
import java.util.function.Predicate;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.block.RuleProposal.Proposal;
import kg.koch.link.block.RuleProposal.Proposed;
import kg.koch.link.compare.Comparison;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.Parameters;
import kg.koch.link.weigh.Training;
import kg.koch.link.weigh.Training.TrainingRule;

/**
 * What is worked out from the records where it was not declared.
 *
 * @param prepared the records, with the comparisons that say something
 * @param proposal the rules to link by
 */
record Estimation(PreparedRecords prepared, BlockingPlan plan, Model model, Proposal proposal) {

  /** A comparison that says less of a match than a twentieth of a bit only costs time. */
  private static final double LEAST_BITS = 0.05;

  static Estimation of(PreparedRecords all, LinkageSettings settings, int threads) {
    BlockingPlan first = new BlockingPlan(all);
    Model estimated =
        new Training(all.records(), all.comparisons(), threads).parameters(first.training());
    Predicate<Comparison> tells =
        comparison ->
            settings.names(comparison.name())
                || all.isNeeded(comparison)
                || estimated.parametersOf(comparison).information() >= LEAST_BITS;
    PreparedRecords prepared = all.with(tells);
    if (prepared.comparisons().isEmpty()) {
      throw new IllegalArgumentException(
          "Expected columns in which one person's records agree more often than others'; got none");
    }
    List<Parameters> kept = prepared.comparisons().stream().map(estimated::parametersOf).toList();
    Model model = new Model(kept, estimated.prior(), estimated.warnings());
    BlockingPlan plan = first.with(prepared);
    Training training = new Training(prepared.records(), prepared.comparisons(), threads);
    Proposal proposal = proposal(plan, training, model, settings);
    List<BlockingRule> rules = proposal.rules().stream().map(Proposed::rule).toList();
    return new Estimation(
        prepared, plan, training.withPrior(model, rules, proposal.pairs()), proposal);
  }

  private static Proposal proposal(
      BlockingPlan plan, Training training, Model model, LinkageSettings settings) {
    if (!settings.rules().isEmpty()) {
      return new Proposal(plan.declared(settings.rules()), 0);
    }
    List<TrainingRule> rules = plan.training();
    return plan.proposed(training.agreement(model, rules, plan.parts()));
  }

  /** Nothing worked out: model and rules as declared. */
  static Estimation declared(PreparedRecords prepared, LinkageSettings settings, Model model) {
    BlockingPlan plan = new BlockingPlan(prepared);
    List<Parameters> inOrder = prepared.comparisons().stream().map(model::parametersOf).toList();
    return new Estimation(
        prepared,
        plan,
        new Model(inOrder, model.prior(), model.warnings()),
        new Proposal(plan.declared(settings.rules()), 0));
  }
}
