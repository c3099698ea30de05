package kg.koch.link.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import kg.koch.link.block.BlockingRule;
import kg.koch.link.block.KeyPart;
import kg.koch.link.block.RuleProposal.Proposed;
import kg.koch.link.cluster.Assignment;
import kg.koch.link.cluster.Clusters;
import kg.koch.link.cluster.Constraints;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.compare.Scratch;
import kg.koch.link.explain.Explainer;
import kg.koch.link.profile.ColumnProfile;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.Scorer;
import org.jspecify.annotations.Nullable;

/** Links records: one run. */
public final class Linkage {

  private final LinkageInput input;
  private final LinkageSettings settings;
  private final List<DecidedPair> decided;
  private final int threads;
  private final Consumer<String> notes;

  private Linkage(
      LinkageInput input,
      LinkageSettings settings,
      List<DecidedPair> decided,
      int threads,
      Consumer<String> notes) {
    if (input.size() < 2) {
      throw new IllegalArgumentException("Expected two records or more; got " + input.size());
    }
    this.input = input;
    this.settings = settings;
    this.decided = decided;
    this.threads = threads;
    this.notes = notes;
  }

  /**
   * Links.
   *
   * @param notes is told what was found out and decided, a line at a time, with no value of any
   *     record in it
   * @throws IllegalArgumentException if there are fewer than two records, the settings do not fit
   *     them, or they have nothing to be compared by
   */
  public static LinkageResult link(
      LinkageInput input, LinkageSettings settings, int threads, Consumer<String> notes) {
    return link(input, settings, List.of(), threads, notes);
  }

  /**
   * Links, with what people decided of pairs: it holds in links and groups, whatever else speaks
   * for or against it. Weights are not learned from it.
   *
   * @param decided pairs of rows of the input
   * @throws IllegalArgumentException also if decisions contradict each other
   */
  public static LinkageResult link(
      LinkageInput input,
      LinkageSettings settings,
      List<DecidedPair> decided,
      int threads,
      Consumer<String> notes) {
    return new Linkage(input, settings, decided, threads, notes).run();
  }

  /**
   * Links as a trained linkage does: by its columns, rules, weights and frequencies.
   *
   * @throws IllegalArgumentException if a column it compares is missing
   */
  public static LinkageResult link(
      LinkageInput input, Trained trained, int threads, Consumer<String> notes) {
    return link(input, trained, List.of(), threads, notes);
  }

  /**
   * The same with what people decided of pairs.
   *
   * @param decided pairs of rows of the input
   * @throws IllegalArgumentException also if decisions contradict each other
   */
  public static LinkageResult link(
      LinkageInput input,
      Trained trained,
      List<DecidedPair> decided,
      int threads,
      Consumer<String> notes) {
    Linkage linkage = new Linkage(input, trained.settings(), decided, threads, notes);
    PreparedRecords prepared = PreparedRecords.of(input, trained);
    return linkage.run(Estimation.declared(prepared, trained.settings(), trained.model()));
  }

  /**
   * What weighs pairs as a linkage with these settings does, without looking for any: to explain
   * what it linked.
   *
   * @param settings with a model, as a linkage gives them back
   * @param decided what people decided of pairs of rows of the input
   * @throws IllegalArgumentException if the settings do not fit the records, or hold no model, or
   *     decisions contradict each other
   */
  public static Explained explained(
      LinkageInput input, LinkageSettings settings, List<DecidedPair> decided) {
    Model model = settings.model();
    if (model == null) {
      throw new IllegalArgumentException("Expected settings with weights; got none");
    }
    PreparedRecords prepared = PreparedRecords.of(input, settings);
    Estimation declared = Estimation.declared(prepared, settings, model);
    List<BlockingRule> certain =
        declared.plan().declared(settings.deterministic()).stream().map(Proposed::rule).toList();
    Explainer explainer =
        new Explainer(
            prepared.records(),
            prepared.comparisons(),
            declared.model(),
            certain,
            settings.threshold(),
            sources(prepared),
            Constraints.of(DecidedPair.inOrder(decided, prepared.order())));
    return new Explained(explainer, prepared.order());
  }

  private static int @Nullable [] sources(PreparedRecords prepared) {
    FoldedColumn sources = prepared.sources();
    return sources == null ? null : sources.codes();
  }

  /** What explains records, and their order, by which their numbers are found. */
  public record Explained(Explainer explainer, RecordOrder order) {}

  private LinkageResult run() {
    PreparedRecords told = PreparedRecords.of(input, settings);
    return run(
        settings.model() == null
            ? Estimation.of(told, settings, threads)
            : Estimation.declared(told, settings, settings.model()));
  }

  private LinkageResult run(Estimation estimation) {
    BlockingPlan plan = estimation.plan();
    List<Proposed> certain = plan.declared(settings.deterministic());
    List<Proposed> rules = new ArrayList<>(certain);
    rules.addAll(estimation.proposal().rules());
    if (rules.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected columns that keep blocks small; got none. Declare blocking in settings");
    }
    estimation.prepared().profiles().forEach(profile -> notes.accept(Notes.of(profile)));
    estimation.model().warnings().forEach(warning -> notes.accept("Warning: " + warning.text()));
    rules.forEach(rule -> notes.accept(Notes.forecast(rule)));
    notes.accept(Notes.missed(estimation.proposal().missed()));
    List<KeyPart> refinements =
        settings.refinements().isEmpty()
            ? plan.refinements()
            : settings.refinements().stream().map(plan::part).toList();
    return walk(rules, certain.size(), estimation, refinements);
  }

  private LinkageResult walk(
      List<Proposed> rules, int deterministic, Estimation estimation, List<KeyPart> refinements) {
    PreparedRecords prepared = estimation.prepared();
    Records records = prepared.records();
    Model model = estimation.model();
    Scorer scorer = new Scorer(prepared.comparisons(), model);
    Constraints constraints = Constraints.of(DecidedPair.inOrder(decided, prepared.order()));
    LinkSearch.Found found =
        new LinkSearch(
                records,
                scorer,
                rules.stream().map(Proposed::rule).toList(),
                deterministic,
                refinements,
                estimation.plan().parts(),
                model.weightFor(Math.min(LinkageResult.CANDIDATE, settings.threshold())),
                model.weightFor(settings.threshold()),
                links -> assigned(constraints.appliedTo(links)),
                threads,
                notes)
            .search();
    return new LinkageResult(
        records,
        prepared.order(),
        prepared.comparisons(),
        prepared.profiles(),
        prepared.groupings(),
        prepared.sources(),
        model,
        rules,
        deterministic,
        found.counts(),
        estimation.proposal().missed(),
        constraints.appliedTo(found.candidates()),
        found.undecided(),
        found.links(),
        clusters(found.links(), scorer, estimation, constraints),
        constraints,
        used(rules, deterministic, refinements, estimation));
  }

  private Links assigned(Links links) {
    return input.isAcross() && settings.oneToOne()
        ? Assignment.oneToOne(links, input.size())
        : links;
  }

  private List<int[]> clusters(
      Links links, Scorer scorer, Estimation estimation, Constraints constraints) {
    Records records = estimation.prepared().records();
    Model model = estimation.model();
    Scratch scratch = new Scratch();
    double prior = model.priorWeight();
    int width = records.width();
    int[] sources = sources(estimation.prepared());
    return settings.thresholds().stream()
        .map(
            threshold ->
                Clusters.of(
                    records.size(),
                    links.atLeast(model.weightFor(threshold)),
                    (first, second) ->
                        prior
                            + scorer.weight(records.rows(), first * width, second * width, scratch),
                    sources,
                    constraints))
        .toList();
  }

  private LinkageSettings used(
      List<Proposed> rules, int deterministic, List<KeyPart> refinements, Estimation estimation) {
    Map<String, FieldKind> kinds = new TreeMap<>();
    for (ColumnProfile profile : estimation.prepared().profiles()) {
      kinds.put(profile.name(), profile.kind());
    }
    List<List<String>> labels =
        rules.stream()
            .map(rule -> rule.rule().parts().stream().map(KeyPart::label).toList())
            .toList();
    return new LinkageSettings(
        kinds,
        labels.subList(0, deterministic),
        labels.subList(deterministic, labels.size()),
        refinements.stream().map(KeyPart::label).toList(),
        estimation.model(),
        settings.thresholds(),
        settings.oneToOne(),
        settings.source());
  }
}
