package kg.koch.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scify.jedai.blockbuilding.StandardBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/**
 * JedAI 3.1: its usual workflow of token blocking, purging, filtering and meta-blocking, then the
 * cosine of bigrams of whole records.
 */
public final class JedaiLinkage {

  private JedaiLinkage() {}

  /**
   * @param arguments OUT ID A [B]
   */
  public static void main(String[] arguments) throws IOException {
    PeerArguments task = PeerArguments.of(arguments);
    List<EntityProfile> left = profiles(task.left());
    PeerFile second = task.right();
    List<EntityProfile> right = second == null ? null : profiles(second);
    List<AbstractBlock> blocks =
        right == null
            ? new StandardBlocking().getBlocks(left)
            : new StandardBlocking().getBlocks(left, right);
    blocks = new ComparisonsBasedBlockPurging(right != null).refineBlocks(blocks);
    blocks = new BlockFiltering().refineBlocks(blocks);
    blocks = new CardinalityNodePruning(WeightingScheme.JS).refineBlocks(blocks);
    RepresentationModel bigrams = RepresentationModel.CHARACTER_BIGRAMS;
    SimilarityMetric cosine = SimilarityMetric.COSINE_SIMILARITY;
    ProfileMatcher matcher =
        right == null
            ? new ProfileMatcher(left, bigrams, cosine)
            : new ProfileMatcher(left, right, bigrams, cosine);
    write(matcher.executeComparisons(blocks), left, right == null ? left : right, task);
  }

  private static List<EntityProfile> profiles(PeerFile file) {
    List<EntityProfile> profiles = new ArrayList<>();
    for (int row = 0; row < file.size(); row++) {
      EntityProfile profile = new EntityProfile(file.ids().get(row));
      for (int column = 0; column < file.columns().size(); column++) {
        String value = file.values().get(row).get(column);
        if (!value.isEmpty()) {
          profile.addAttribute(file.columns().get(column), value);
        }
      }
      profiles.add(profile);
    }
    return profiles;
  }

  private static void write(
      SimilarityPairs found,
      List<EntityProfile> left,
      List<EntityProfile> right,
      PeerArguments task)
      throws IOException {
    try (ScoredPairs pairs = new ScoredPairs(task.out())) {
      for (int pair = 0; pair < found.getNoOfComparisons(); pair++) {
        if (found.getSimilarities()[pair] > 0) {
          pairs.add(
              left.get(found.getEntityIds1()[pair]).getEntityUrl(),
              right.get(found.getEntityIds2()[pair]).getEntityUrl(),
              found.getSimilarities()[pair]);
        }
      }
    }
  }
}
