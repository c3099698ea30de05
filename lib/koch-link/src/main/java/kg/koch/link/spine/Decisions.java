package kg.koch.link.spine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kg.koch.link.cluster.Constraints;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.review.Decision;

/**
 * What people decided of pairs of a spine's records, in the order in which it was told. A decision
 * holds until a later run brings another one of the same pair; both are kept. Immutable.
 */
public final class Decisions {

  /** Nothing was decided. */
  static final Decisions NONE = new Decisions(List.of());

  private final List<StandingDecision> all;

  private Decisions(List<StandingDecision> all) {
    this.all = List.copyOf(all);
  }

  /** All that were ever told. */
  public List<StandingDecision> all() {
    return all;
  }

  /** Those that say of a pair whether it is one person, and hold. */
  public List<StandingDecision> holding() {
    return all.stream().filter(StandingDecision::holds).toList();
  }

  /** Those that came since the other, or whose place was taken since. */
  List<StandingDecision> otherThan(Decisions other) {
    Set<StandingDecision> there = new HashSet<>(other.all);
    return all.stream().filter(one -> !there.contains(one)).toList();
  }

  /** What holds, for links and clusters. */
  Constraints constraints() {
    return Constraints.of(
        holding().stream()
            .map(one -> new DecidedPair(one.left(), one.right(), one.decision() == Decision.SAME))
            .toList());
  }

  /** A record by its id; -1 if there is none. */
  interface ById {

    int record(String id);
  }

  /**
   * The same with what a run was told. Within one run nothing takes the place of anything.
   *
   * @throws IllegalArgumentException if a record is not there
   */
  Decisions with(int run, List<ReviewedPair> told, ById records) {
    Map<List<Integer>, List<Integer>> places = new HashMap<>();
    List<StandingDecision> more = new ArrayList<>(all);
    for (int at = 0; at < more.size(); at++) {
      places.computeIfAbsent(pair(more.get(at)), none -> new ArrayList<>()).add(at);
    }
    for (ReviewedPair one : told) {
      int left = records.record(one.idLeft());
      int right = records.record(one.idRight());
      if (left < 0 || right < 0 || left == right) {
        throw new IllegalArgumentException(
            "Expected decisions on two records of the spine; got an id that none has, or one twice");
      }
      StandingDecision decision =
          new StandingDecision(left, right, one.decision(), one.reviewers(), one.decided(), run, 0);
      for (int place : places.getOrDefault(pair(decision), List.of())) {
        StandingDecision before = more.get(place);
        more.set(place, before.replaced() == 0 ? before.replacedIn(run) : before);
      }
      more.add(decision);
    }
    return new Decisions(more);
  }

  private static List<Integer> pair(StandingDecision one) {
    return List.of(Math.min(one.left(), one.right()), Math.max(one.left(), one.right()));
  }

  /** A record of another spine as one of this; -1 if it is not here. */
  interface Renumbered {

    int record(int before);
  }

  /** Those of records that are still there, by their numbers now. */
  Decisions renumbered(Renumbered records) {
    List<StandingDecision> still = new ArrayList<>();
    for (StandingDecision one : all) {
      int left = records.record(one.left());
      int right = records.record(one.right());
      if (left >= 0 && right >= 0) {
        still.add(
            new StandingDecision(
                left,
                right,
                one.decision(),
                one.reviewers(),
                one.decided(),
                one.run(),
                one.replaced()));
      }
    }
    return new Decisions(still);
  }

  /** As bytes. */
  ByteBuffer written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(all.size());
      for (StandingDecision one : all) {
        out.writeInt(one.left());
        out.writeInt(one.right());
        out.writeUTF(one.decision().label());
        out.writeUTF(one.reviewers());
        out.writeUTF(one.decided());
        out.writeInt(one.run());
        out.writeInt(one.replaced());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Buffers.of(bytes.toByteArray());
  }

  /**
   * From bytes.
   *
   * @param records how many the spine has
   * @throws DamagedSpineException if they are not as they were written
   */
  static Decisions read(ByteBuffer bytes, int records) {
    List<StandingDecision> all = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Buffers.bytes(bytes)))) {
      int size = in.readInt();
      for (int at = 0; at < size; at++) {
        StandingDecision one =
            new StandingDecision(
                in.readInt(),
                in.readInt(),
                Decision.ofLabel(in.readUTF()),
                in.readUTF(),
                in.readUTF(),
                in.readInt(),
                in.readInt());
        if (Math.min(one.left(), one.right()) < 0 || Math.max(one.left(), one.right()) >= records) {
          throw new DamagedSpineException("decisions on records that are not there");
        }
        all.add(one);
      }
    } catch (IOException | IllegalArgumentException other) {
      throw new DamagedSpineException("decisions that are not as written");
    }
    return new Decisions(all);
  }
}
