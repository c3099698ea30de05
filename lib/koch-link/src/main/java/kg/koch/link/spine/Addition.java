package kg.koch.link.spine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import kg.koch.link.cluster.Constraints;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.weigh.Links;

/**
 * Records, and what people decided, added to a spine. Links, clusters and probabilities are those
 * of a full run over all records with the weights and frequencies of the spine and all decisions
 * that hold; what it costs grows with the records that are added and those they meet, and only
 * faintly with those that stand.
 *
 * @param records the new piece, to be written; empty if only decisions were added
 * @param after the spine with it
 * @param added links that are new
 * @param changed links that were there and have another weight or rule now
 * @param removed links that are no more: of blocks that became too large, of a second look at a
 *     record that is alone no more, or because people decided otherwise
 * @param touched records whose clusters were told anew, in record order
 */
@SuppressWarnings("ArrayRecordComponent")
public record Addition(
    SectionMap records, Spine after, Links added, Links changed, Links removed, int[] touched) {

  /**
   * Adds.
   *
   * @param input at least one record, none with an id the spine has
   * @param reviewed what people decided of pairs of records, new or standing
   * @param recordKeys as the spine has its keys
   * @throws IllegalArgumentException if a column is missing, an id is there already, keys are of
   *     another kind, or decisions name no record or contradict each other or those that stand
   * @throws DamagedSpineException if the spine is not as it was written
   */
  public static Addition of(
      Spine spine, LinkageInput input, List<ReviewedPair> reviewed, RecordKeys recordKeys) {
    return of(spine, Batch.of(spine, input), reviewed, recordKeys);
  }

  /**
   * Adds decisions alone.
   *
   * @param reviewed what people decided of pairs of standing records
   * @param recordKeys as the spine has its keys
   * @throws IllegalArgumentException if keys are of another kind, or decisions name no record or
   *     contradict each other or those that stand
   * @throws DamagedSpineException if the spine is not as it was written
   */
  public static Addition of(Spine spine, List<ReviewedPair> reviewed, RecordKeys recordKeys) {
    return of(spine, Batch.none(spine), reviewed, recordKeys);
  }

  private static Addition of(
      Spine spine, Batch batch, List<ReviewedPair> reviewed, RecordKeys recordKeys) {
    if (!recordKeys.fingerprint().equals(spine.keyFingerprint())) {
      throw new IllegalArgumentException(
          "Expected the linkage key under which the spine was made; got another or none");
    }
    Spine joined = batch.after();
    double least = spine.trained().model().weightFor(spine.settings().threshold());
    Persons before = spine.persons();
    Decisions decisions =
        before
            .decisions()
            .with(
                before.run() + 1, reviewed, id -> joined.find(id.getBytes(StandardCharsets.UTF_8)));
    Constraints decided = decisions.constraints();
    LinkTable links = new LinkTable(before.found());
    Blocks blocks = new Blocks(joined);
    Weights weights = new Weights(joined);
    int deterministic = joined.keys().deterministic();
    new RuleSearch(batch, blocks, links, new Pairs(weights, least, deterministic)).settle();
    new RareSearch(batch, links, new Pairs(weights, least, deterministic), decided).settle();
    Links found = links.now();
    Links now = decided.appliedTo(found);
    LinkChanges changes = LinkChanges.between(before.links(), now);
    BitSet touched = touched(batch, changes, decisions.otherThan(before.decisions()));
    ClusterUpdate update = new ClusterUpdate(joined, now, decided, touched);
    Persons persons =
        persons(joined, found, decisions, update.records(), update.clusters(weights), recordKeys);
    return new Addition(
        batch.sections(),
        joined.with(persons),
        changes.added(),
        changes.changed(),
        changes.removed(),
        update.records());
  }

  private static BitSet touched(
      Batch batch, LinkChanges changes, List<StandingDecision> decisions) {
    BitSet touched = new BitSet();
    touched.set(batch.first(), batch.after().size());
    for (Links some : List.of(changes.added(), changes.changed(), changes.removed())) {
      for (int link = 0; link < some.size(); link++) {
        touched.set(some.left()[link]);
        touched.set(some.right()[link]);
      }
    }
    for (StandingDecision decision : decisions) {
      touched.set(decision.left());
      touched.set(decision.right());
    }
    return touched;
  }

  private static Persons persons(
      Spine joined,
      Links found,
      Decisions decisions,
      int[] records,
      List<int[]> clusters,
      RecordKeys recordKeys) {
    Persons before = joined.persons();
    List<int[]> members = Members.of(clusters.get(0));
    int run = before.run() + 1;
    KeyAssignment.Assigned assigned =
        new KeyAssignment(run, before.keys(), before.allSince(), before.allFounders(), recordKeys)
            .assign(
                members,
                new KeyAssignment.Records() {
                  @Override
                  public byte[] id(int record) {
                    return joined.id(records[record]);
                  }

                  @Override
                  public int personBefore(int record) {
                    int number = records[record];
                    return number < before.records() ? before.personOf(number) : -1;
                  }
                });
    int[] personOf = Arrays.copyOf(before.persons(), joined.size());
    for (int cluster = 0; cluster < members.size(); cluster++) {
      for (int member : members.get(cluster)) {
        personOf[records[member]] = assigned.persons()[cluster];
      }
    }
    List<int[]> further = new ArrayList<>();
    for (int at = 1; at < clusters.size(); at++) {
      int[] named = Arrays.copyOf(before.furtherClusters().get(at - 1), joined.size());
      for (int place = 0; place < records.length; place++) {
        named[records[place]] = records[clusters.get(at)[place]];
      }
      further.add(named);
    }
    List<KeyEvent> events = new ArrayList<>(before.events());
    events.addAll(assigned.events());
    return new Persons(
        run,
        found,
        decisions,
        personOf,
        further,
        assigned.keys(),
        assigned.since(),
        assigned.founders(),
        events);
  }
}
