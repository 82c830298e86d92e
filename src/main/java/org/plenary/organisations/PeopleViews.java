package org.plenary.organisations;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;

/** What the pages about an organisation's people show, to those who may see inside. */
final class PeopleViews {
    private PeopleViews() {}

    /** Somebody who has not signed in since they were entered is known by their id only. */
    static String name(Map<UUID, Person> known, UUID person) {
        return known.containsKey(person)
                ? known.get(person).name()
                : person.toString().substring(0, 8);
    }

    /**
     * A member.
     *
     * @param email only for administrators, else empty
     */
    @TemplateData
    record Member(
            UUID person,
            String name,
            String email,
            boolean administrator,
            Instant since,
            boolean me) {}

    /**
     * An invitation.
     *
     * @param stateKey a message key
     * @param open whether it can still be accepted
     * @param acceptedFrom the address of the account that accepted, where it is another one
     */
    @TemplateData
    record Invited(
            UUID id,
            String email,
            boolean administrator,
            String stateKey,
            boolean open,
            boolean renewable,
            Instant sentAt,
            Instant expiresAt,
            String acceptedFrom) {}

    /** The page of members and invitations. */
    @TemplateData
    record People(
            String href,
            String organisation,
            boolean administers,
            List<Member> members,
            List<Invited> invitations,
            String email,
            boolean administrator,
            List<Option> languages,
            Errors errors) {}

    /**
     * A mandate.
     *
     * @param stateKey a message key
     */
    @TemplateData
    record MandateRow(
            UUID id,
            String person,
            List<String> powerKeys,
            Instant from,
            Instant until,
            Instant endedAt,
            String grantedBy,
            Instant grantedAt,
            String evidence,
            String stateKey,
            boolean live) {}

    /** The page of mandates. */
    @TemplateData
    record MandateList(
            String href,
            String organisation,
            boolean administers,
            boolean secondPerson,
            List<MandateRow> mandates,
            List<Option> people,
            List<Option> powers,
            String from,
            String until,
            String evidence,
            Errors errors) {}

    /** What somebody who holds a link is asked. */
    @TemplateData
    record Invite(
            String action,
            String organisation,
            String organisationHref,
            String inviter,
            boolean administrator,
            Instant expiresAt,
            boolean signedIn,
            String signIn,
            String email,
            boolean otherAddress,
            String refusalKey) {}
}
