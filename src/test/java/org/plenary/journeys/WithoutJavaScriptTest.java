package org.plenary.journeys;

import com.microsoft.playwright.Browser;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.support.Chromium;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** A browser that runs no script, on a phone, gets everything done. */
@PlenaryTest
class WithoutJavaScriptTest {
    @Inject World world;

    @Test
    void theWholeWayIsOpenWithoutScripts() throws Exception {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        var signer = world.person(member, Power.SIGN);
        var joint = new JointLetter();

        try (var coordinator = withoutScripts();
                var representative = withoutScripts()) {
            var hers = coordinator.signIn(coalition.coordinator().username(), "/sign-in");
            joint.isBegun(hers);
            joint.isPastedLookedAtAndSaved(hers);
            joint.isRevisedByUpload(hers);
            joint.isComparedInThreeViews(hers);
            joint.isProposedAndAgreed(hers);
            joint.isOpenedForSignature(hers);

            joint.isFoundBySigner(representative, signer);
            joint.isSigned(representative.page(), member);
            joint.isWithdrawnFrom(representative.page());

            coordinator.go(joint.letter());
            joint.takesOverAList(hers);
            joint.isExported(hers);
        }
    }

    private static Chromium.Visit withoutScripts() {
        return Chromium.visit(
                new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false));
    }
}
