package kg.koch.link.linkage;

import java.util.List;
import kg.koch.link.block.RuleCount;
import kg.koch.link.block.RuleProposal.Proposed;
import kg.koch.link.compare.Comparison;
import kg.koch.link.profile.ColumnProfile;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * What a linkage found and how.
 *
 * @param rules all rules and what they were forecast to bring together: deterministic ones first
 * @param deterministic how many of the rules are deterministic
 * @param counts what each rule brought together; after the rules come the key parts of the second
 *     look at records left alone
 * @param missed the share of matches that no rule is expected to bring together; 0 where rules were
 *     declared
 * @param links pairs of record numbers, in {@link RecordOrder}; those of deterministic rules weigh
 *     {@link Links#CERTAIN}, those people decided {@link Links#DECIDED}
 * @param clusters for each threshold the cluster of each record, named by its first record
 * @param sources the source each record is from; null where none was declared
 * @param settings what gives this result again
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinkageResult(
    Records records,
    RecordOrder order,
    List<Comparison> comparisons,
    List<ColumnProfile> profiles,
    Model model,
    List<Proposed> rules,
    int deterministic,
    List<RuleCount> counts,
    double missed,
    Links links,
    List<int[]> clusters,
    @Nullable FoldedColumn sources,
    LinkageSettings settings) {

  /** Weighs pairs as the linkage did. */
  public Scorer scorer() {
    return new Scorer(comparisons, model);
  }

  /** The probability of a link; 1 for a deterministic one. */
  public double probability(int link) {
    return links.weights()[link] >= Links.CERTAIN ? 1 : model.probability(links.weights()[link]);
  }

  /** The name of the rule that brought a pair together, or that people did. */
  public String rule(int link) {
    return links.weights()[link] >= Links.DECIDED
        ? "decided by people"
        : counts.get(links.rules()[link]).rule();
  }
}
