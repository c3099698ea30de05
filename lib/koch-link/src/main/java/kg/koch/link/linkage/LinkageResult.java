package kg.koch.link.linkage;

import java.util.List;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.block.RuleCount;
import kg.koch.link.block.RuleProposal.Proposed;
import kg.koch.link.cluster.Constraints;
import kg.koch.link.cluster.LinkDraws;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.explain.Explainer;
import kg.koch.link.group.Grouping;
import kg.koch.link.profile.ColumnProfile;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * What a linkage found and how.
 *
 * @param groupings by which records can be compared
 * @param sources the source each record is from; null where none was declared
 * @param rules all rules and what they were forecast to bring together: deterministic ones first
 * @param deterministic how many of the rules are deterministic
 * @param counts what each rule brought together; after the rules come the key parts of the second
 *     look at records left alone
 * @param missed the share of matches that no rule is expected to bring together; 0 where rules were
 *     declared
 * @param candidates all pairs compared that are one person with a probability of {@link #CANDIDATE}
 *     or more, without those people decided against; where each record keeps one link, also those
 *     that were not kept
 * @param undecided what would be linked if people had decided nothing of these pairs, and records
 *     might keep several links
 * @param links the candidates that are linked, pairs of record numbers, in {@link RecordOrder};
 *     those of deterministic rules weigh {@link Links#CERTAIN}, those people decided {@link
 *     Links#DECIDED}
 * @param clusters for each threshold the cluster of each record, named by its first record
 * @param constraints what people decided of pairs
 * @param settings what gives this result again
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinkageResult(
    Records records,
    RecordOrder order,
    List<Comparison> comparisons,
    List<ColumnProfile> profiles,
    List<Grouping> groupings,
    @Nullable FoldedColumn sources,
    Model model,
    List<Proposed> rules,
    int deterministic,
    List<RuleCount> counts,
    double missed,
    Links candidates,
    Links undecided,
    Links links,
    List<int[]> clusters,
    Constraints constraints,
    LinkageSettings settings) {

  /** Pairs less probable than that are not kept. */
  public static final double CANDIDATE = 0.01;

  /** What stands in place of the rule of a link that people decided. */
  public static final String BY_PEOPLE = "decided by people";

  private int @Nullable [] sourceCodes() {
    return sources == null ? null : sources.codes();
  }

  /** Weighs pairs as the linkage did. */
  public Scorer scorer() {
    return new Scorer(comparisons, model);
  }

  /** Explains pairs and clusters. */
  public Explainer explainer() {
    List<BlockingRule> certain =
        rules.subList(0, deterministic).stream().map(Proposed::rule).toList();
    return new Explainer(
        records, comparisons, model, certain, settings.threshold(), sourceCodes(), constraints);
  }

  /**
   * Draws from what the candidates leave open.
   *
   * @param ids as they were given to the linkage
   */
  public LinkDraws draws(RawColumn ids) {
    Scorer scorer = scorer();
    double prior = model.priorWeight();
    int width = records.width();
    ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);
    return new LinkDraws(
        candidates,
        prior,
        order.identities(ids),
        (first, second) ->
            prior + scorer.weight(records.rows(), first * width, second * width, scratch.get()),
        sourceCodes(),
        records.isAcross() && settings.oneToOne(),
        constraints);
  }

  /** The probability of a link; 1 for a deterministic one. */
  public double probability(int link) {
    return probability(links.weights()[link]);
  }

  /** The probability of a pair of this weight; 1 for a deterministic link. */
  public double probability(float weight) {
    return weight >= Links.CERTAIN ? 1 : model.probability(weight);
  }

  /**
   * Which rules bring a link's records together, each a bit: the first rule is the lowest. A pair
   * that a rule kept apart because its block was too large counts as found by it. None of the rules
   * for links of the second look.
   */
  public long foundBy(int link) {
    int first = links.left()[link] * records.width();
    int second = links.right()[link] * records.width();
    long found = 0;
    for (int rule = 0; rule < Math.min(Long.SIZE, rules.size()); rule++) {
      if (rules.get(rule).rule().sameKey(records.rows(), first, second)) {
        found |= 1L << rule;
      }
    }
    return found;
  }

  /** The name of the rule that brought a pair together, or that people did. */
  public String rule(int link) {
    return links.weights()[link] >= Links.DECIDED
        ? BY_PEOPLE
        : counts.get(links.rules()[link]).rule();
  }
}
