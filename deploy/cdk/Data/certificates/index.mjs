// Makes the certificates that silos and webs show each other: the rotation function of their two secrets. The first rotation,
// which begins with the deployment, makes the authority too; its key is in a secret that this function alone may read.
import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';

// A certificate is new every 30 days and in use from the next roll-out on, two weeks later at most.
const certificateDays = 90;
const authorityDays = 3650;

// The few words of DER (ITU-T X.690) that a certificate (RFC 5280) is made of.
const der = (tag, ...parts) => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts) => der(0x30, ...parts);
const octets = bytes => der(0x04, bytes);
const bits = (bytes, unused = 0) => der(0x03, Buffer.from([unused]), bytes);
// Positive, and without a zero before it.
const serial = () => { const bytes = randomBytes(16); bytes[0] = (bytes[0] & 0x3f) | 0x40; return der(0x02, bytes); };
const text = (tag, value) => der(tag, Buffer.from(value));
const yes = Buffer.from([0x01, 0x01, 0xff]);
const oid = dotted => {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 127];
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 127) | 128);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
};
// The year has two digits before 2050 and four from then on.
const time = date => {
  const digits = date.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return date.getUTCFullYear() < 2050 ? text(0x17, `${digits.slice(2)}Z`) : text(0x18, `${digits}Z`);
};
const name = common => sequence(der(0x31, sequence(oid('2.5.4.3'), text(0x0c, common))));
const extension = (id, critical, value) => sequence(oid(id), ...(critical ? [yes] : []), octets(value));
const keyId = spki => createHash('sha256').update(spki).digest().subarray(0, 20);
const pem = bytes => `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').match(/.{1,64}/g).join('\n')}\n-----END CERTIFICATE-----\n`;
const ecdsa = sequence(oid('1.2.840.10045.4.3.2'));

const makeKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }), spki: publicKey.export({ type: 'spki', format: 'der' }) };
};

const makeCertificate = (subject, issuer, spki, signingKey, days, extensions) => {
  const day = 86_400_000;
  // Valid since yesterday: a machine's clock may be behind.
  const validity = sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + days * day)));
  const body = sequence(
    der(0xa0, Buffer.from([0x02, 0x01, 0x02])), serial(), ecdsa, name(issuer), validity, name(subject), spki,
    der(0xa3, sequence(...extensions)));
  return pem(sequence(body, ecdsa, bits(sign('sha256', body, createPrivateKey(signingKey)))));
};

const authorityName = 'OrleansStock authority';

export const makeAuthority = () => {
  const { key, spki } = makeKey();
  const certificate = makeCertificate(authorityName, authorityName, spki, key, authorityDays, [
    extension('2.5.29.19', true, sequence(yes, Buffer.from([0x02, 0x01, 0x00]))),
    extension('2.5.29.15', true, bits(Buffer.from([0x04]), 2)),
    extension('2.5.29.14', false, octets(keyId(spki))),
  ]);
  return { certificate, key };
};

export const issue = (authority, role) => {
  const { key, spki } = makeKey();
  const issuer = new X509Certificate(authority.certificate);
  const uses = role === 'silo' ? ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'] : ['1.3.6.1.5.5.7.3.2'];
  const certificate = makeCertificate(`OrleansStock ${role}`, authorityName, spki, authority.key, certificateDays, [
    extension('2.5.29.19', true, sequence()),
    extension('2.5.29.15', true, bits(Buffer.from([0x80]), 7)),
    extension('2.5.29.37', false, sequence(...uses.map(oid))),
    extension('2.5.29.17', true, sequence(text(0x86, `urn:orleansstock:${role}`))),
    extension('2.5.29.35', false, sequence(der(0x80, keyId(issuer.publicKey.export({ type: 'spki', format: 'der' }))))),
  ]);
  return { certificate, key, authority: authority.certificate };
};

const readAuthority = async (secrets, id) => {
  const { SecretString, VersionId } = await secrets.getSecretValue({ SecretId: id });
  try {
    const value = JSON.parse(SecretString);
    return { authority: value.key ? value : null, VersionId };
  } catch (e) {
    // What the deployment generated, or an operator who wants a new authority has put there, is no JSON.
    if (e instanceof SyntaxError) return { authority: null, VersionId };
    throw e;
  }
};

const ensureAuthority = async (secrets, id) => {
  const { authority, VersionId } = await readAuthority(secrets, id);
  if (authority) return authority;
  const made = makeAuthority();
  // One version can follow another under this token, so that two rotations at once make one authority.
  const ClientRequestToken = createHash('sha256').update(`authority after ${VersionId}`).digest('hex');
  try {
    await secrets.putSecretValue({ SecretId: id, ClientRequestToken, SecretString: JSON.stringify(made) });
    return made;
  } catch (e) {
    if (e.name === 'ResourceExistsException') return (await readAuthority(secrets, id)).authority;
    throw e;
  }
};

export const rotate = async ({ SecretId, ClientRequestToken, Step }, secrets, { authorityId, roles }) => {
  const role = roles[SecretId];
  if (!role) throw new Error(`${SecretId} is not a secret of certificates`);
  const pending = { SecretId, VersionId: ClientRequestToken, VersionStage: 'AWSPENDING' };
  const { VersionIdsToStages: versions = {} } = await secrets.describeSecret({ SecretId });
  if (versions[ClientRequestToken]?.includes('AWSCURRENT')) return;
  if (Step === 'createSecret') {
    try {
      await secrets.getSecretValue(pending);
    } catch (e) {
      if (e.name !== 'ResourceNotFoundException') throw e;
      const made = issue(await ensureAuthority(secrets, authorityId), role);
      await secrets.putSecretValue({ SecretId, ClientRequestToken, SecretString: JSON.stringify(made), VersionStages: ['AWSPENDING'] });
    }
  } else if (Step === 'testSecret') {
    const made = JSON.parse((await secrets.getSecretValue(pending)).SecretString);
    const certificate = new X509Certificate(made.certificate), authority = new X509Certificate(made.authority);
    if (!certificate.checkIssued(authority) || !certificate.verify(authority.publicKey) || !certificate.checkPrivateKey(createPrivateKey(made.key)))
      throw new Error('The new certificate would be refused');
  } else if (Step === 'finishSecret') {
    const current = Object.keys(versions).find(v => versions[v].includes('AWSCURRENT'));
    await secrets.updateSecretVersionStage(
      { SecretId, VersionStage: 'AWSCURRENT', MoveToVersionId: ClientRequestToken, RemoveFromVersionId: current });
  }
};

let client;
export const handler = async event => {
  // The runtime brings the SDK along.
  client ??= new (await import('@aws-sdk/client-secrets-manager')).SecretsManager();
  const { AUTHORITY, SILO, WEB } = process.env;
  await rotate(event, client, { authorityId: AUTHORITY, roles: { [SILO]: 'silo', [WEB]: 'web' } });
};
