// TLS 1.2 or later, a certificate for this host, in time, with a chain that the public trusts.

import type { CertificateFacts, Facts } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";

const source = "Okta, Prepare your SCIM API service; Okta support, protocol_version";

export const tls: Check = {
  name: "tls",
  look: (facts) => {
    const { handshake, target } = facts;
    if (handshake === undefined) return undefined;
    if ("outdated" in handshake) {
      return { saw: handshake.outdated, findings: [outdated(target.host, handshake.outdated)] };
    }
    if ("failure" in handshake) {
      if (handshake.failure.kind !== "tls") return undefined;
      return { saw: "none", findings: [failed(handshake.failure.message)] };
    }
    const { protocol, certificate } = handshake;
    const until = day(certificate.validTo);
    return {
      saw: `${protocol}, certificate for ${certificate.subject} by ${certificate.issuer} until ${until}`,
      findings: certificateFindings(certificate, facts),
    };
  },
};

const refused = { verdict: "fail", guideLine: 23, source, exitCode: 3 } as const;

function outdated(host: string, protocol: string): Finding {
  return {
    ...refused,
    seen: `${host} doesn't speak a TLS version later than ${protocol}.`,
    means: "Okta requires TLS 1.2 or later, and closes the connection before it sends anything.",
    do: "Enable TLS 1.2 and 1.3 on the web server or load balancer.",
    oktaShows: "Received fatal alert: protocol_version",
  };
}

function failed(message: string): Finding {
  const isPlain = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/.test(message);
  return {
    ...refused,
    seen: isPlain ? `The service that listens there doesn't speak TLS. ${message}` : message,
    means: isPlain
      ? "The port is for http, or a proxy answers in place of the server."
      : "Server and client have no protocol and cipher in common.",
    do: isPlain
      ? "Give the port that serves https. The default is 443."
      : "Enable TLS 1.2 or 1.3 with current ciphers on the web server or load balancer.",
  };
}

/** The plainest reason first: a certificate of one's own making is often out of date or misnamed too. */
function certificateFindings(found: CertificateFacts, { target, now }: Facts): Finding[] {
  const certificate = `The certificate of ${target.host}`;
  const means = "Okta refuses the connection before it sends anything. The token wasn't sent here.";
  const findings: Finding[] = [];
  if (found.validTo < now) {
    findings.push({
      ...refused,
      seen: `${certificate} expired on ${day(found.validTo)}.`,
      means,
      do: "Renew it, and find out why it wasn't renewed automatically.",
    });
  }
  if (found.validFrom > now) {
    findings.push({
      ...refused,
      seen: `${certificate} is valid only from ${day(found.validFrom)} on.`,
      means: `${means} Or this machine's clock is wrong: it says ${day(now)}.`,
      do: "Compare the clocks, then replace the certificate.",
    });
  }
  if (!found.isForHost) {
    findings.push({
      ...refused,
      seen: `${certificate} is issued for other names: ${found.names || found.subject}.`,
      means,
      do: `Install a certificate that names ${target.hostname}, or give the address with one of its names.`,
    });
  }
  const told = distrust(found);
  if (told !== undefined && found.isTrustedHere === true) {
    findings.push({
      ...refused,
      verdict: "warn",
      exitCode: 0,
      seen: `${certificate} leads to an authority from --ca, not to a public one.`,
      means:
        "Okta trusts public authorities only. A proxy between this machine and the target may have replaced the certificate with its own.",
      do: "Check the certificate from outside your network: there it must lead to a public authority.",
    });
  } else if (told !== undefined) {
    findings.push({ ...refused, seen: `${certificate} ${told.is}`, means, do: told.mend });
  }
  return findings;
}

/** By what OpenSSL or Node says; time and name were judged already. */
function distrust(found: CertificateFacts): { is: string; mend: string } | undefined {
  const { distrust: code, sent, lastIssuer } = found;
  const here = "To continue from this machine, name your authority with --ca.";
  const fromPublic = `Install a certificate of a public authority, with the intermediate certificates. ${here}`;
  switch (code) {
    case undefined:
    case "CERT_HAS_EXPIRED":
    case "CERT_NOT_YET_VALID":
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return undefined;
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
      return { is: "is self-signed: no authority has signed it.", mend: fromPublic };
    case "SELF_SIGNED_CERT_IN_CHAIN":
      return {
        is: "leads to an authority that isn't public: your own, or that of a proxy that decrypts traffic.",
        mend: fromPublic,
      };
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "UNABLE_TO_GET_ISSUER_CERT":
      return sent > 1
        ? {
            is: `leads to "${lastIssuer}", which isn't a public authority: it is your own, or that of a proxy that decrypts traffic.`,
            mend: fromPublic,
          }
        : alone(lastIssuer);
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
      return alone(lastIssuer);
    default:
      return { is: `isn't trusted (${code}).`, mend: fromPublic };
  }
}

/** Who signed it isn't known, and nothing came that would say. */
function alone(issuer: string): { is: string; mend: string } {
  return {
    is: `comes without the certificate of "${issuer}" that signed it.`,
    mend: `Install the whole chain. A browser fetches a missing certificate; Okta doesn't. If "${issuer}" is your own authority, install a certificate of a public one; to continue from this machine, name yours with --ca.`,
  };
}

const day = (date: Date): string => date.toISOString().slice(0, 10);
