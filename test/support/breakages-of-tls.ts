// What can be wrong with the TLS of a target, and what the doctor's first line says of it.

import { mock, mockBehindTls, mockOfCompany, type Breakage } from "./broken-targets.ts";

export const ofTls: readonly Breakage[] = [
  {
    what: "a self-signed certificate",
    broken: () => mockBehindTls({ host: "127.0.0.1" }),
    says: /^fail +The certificate of 127\.0\.0\.1:\d+ is self-signed/,
    code: 3,
  },
  {
    what: "a company's own authority, with the intermediate certificate",
    broken: () => mockOfCompany(true),
    says: /^fail +The certificate of \S+ leads to "Example Ltd Root", which isn.t a public authority/,
    code: 3,
  },
  {
    what: "a certificate without its intermediate",
    broken: () => mockOfCompany(false),
    says: /^fail +The certificate of \S+ comes without the certificate of "Example Ltd Issuing" that signed it\.$/,
    code: 3,
  },
  {
    what: "an expired certificate",
    broken: () => mockBehindTls({ host: "127.0.0.1", validForDays: -2 }),
    says: /^fail +The certificate of 127\.0\.0\.1:\d+ expired on \d{4}-\d\d-\d\d\.$/,
    code: 3,
  },
  {
    what: "a certificate for another host",
    broken: () => mockBehindTls({ host: "intranet.example.org" }),
    says: /^fail +The certificate of \S+ is issued for other names: intranet\.example\.org\.$/,
    code: 3,
  },
  {
    what: "a certificate that isn't valid yet",
    broken: () => mockBehindTls({ host: "127.0.0.1", validInDays: 2 }),
    says: /^fail +The certificate of \S+ is valid only from \d{4}-\d\d-\d\d on\.$/,
    code: 3,
  },
  {
    what: "TLS 1.1 and no later",
    broken: () =>
      mockBehindTls(
        { host: "127.0.0.1" },
        { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" },
      ),
    says: /^fail +127\.0\.0\.1:\d+ doesn't speak a TLS version later than TLSv1\.1\.$/,
    code: 3,
  },
  {
    what: "http on the port for https",
    broken: async () => {
      const plain = await mock();
      return { ...plain, target: plain.target.replace("http:", "https:") };
    },
    says: /^fail +The service that listens there doesn't speak TLS\./,
    code: 3,
  },
];
