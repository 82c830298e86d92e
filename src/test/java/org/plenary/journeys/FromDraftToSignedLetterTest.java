package org.plenary.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** What Plenary is for, from end to end. */
@PlenaryTest
class FromDraftToSignedLetterTest {
    @Inject World world;

    @Test
    void aCoalitionWritesComparesSignsAndCounts() throws Exception {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        var signer = world.person(member, Power.SIGN);
        var joint = new JointLetter();

        try (var coordinator = Chromium.visit();
                var representative = Chromium.visit()) {
            var hers = coordinator.signIn(coalition.coordinator().username(), "/sign-in");
            joint.isBegun(hers);
            joint.isPastedLookedAtAndSaved(hers);
            joint.isRevisedByUpload(hers);
            joint.isComparedInThreeViews(hers);
            joint.isProposedAndAgreed(hers);
            joint.isOpenedForSignature(hers);

            joint.isFoundBySigner(representative, signer);
            var his = representative.page();
            assertTrue(his.textContent(".acting").contains(member.name()));
            var beside = representative.anotherTab(joint.letter());
            joint.isSigned(his, member);
            joint.isNotSignedTwice(beside);
            joint.isWithdrawnFrom(his);

            coordinator.go(joint.letter());
            joint.takesOverAList(hers);
            joint.isExported(hers);
        }
    }
}
