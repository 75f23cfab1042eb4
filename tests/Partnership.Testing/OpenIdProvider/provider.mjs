// A real OpenID Connect provider for the tests (the npm package oidc-provider), as an organisation would run one.
// Says its address; then takes lines of JSON on standard input, answers each with a line, and ends with it:
//   {"clock": milliseconds}   its clock stands there, as the tests' does
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Provider, interactionPolicy } from 'oidc-provider';

// The tests' clock stands in November; the provider's must show the same day, or its tokens are of another time.
const Real = Date;
let standsAt;
globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length > 0 ? given : [standsAt ?? Real.now()]));
  }

  static now() {
    return standsAt ?? Real.now();
  }
};

// Standard output is for the tests alone; what the provider has to say goes with the errors.
console.info = console.warn = console.error;

const emails = new Map();
const policy = interactionPolicy.base();
policy.get('consent').checks.remove('native_client_prompt');

const configurationFor = (redirectUris) => ({
  // A native client's loopback address may have any port, as a test's host has.
  clients: [{ client_id: 'partnership', client_secret: 'the secret of +& the client', application_type: 'native', redirect_uris: redirectUris, response_types: ['code'], grant_types: ['authorization_code'] }],
  claims: { openid: ['sub', 'email', 'email_verified', 'amr', 'acr', 'auth_time'] },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, email: emails.get(id), email_verified: false }) }),
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { policy, url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  cookies: { keys: ['only for tests'] },
});

const page = (action) => `<!doctype html><html lang="en"><title>Sign in at the council</title><main><h1>Sign in at the council</h1>
<form method="post" action="${action}">
  <label>Account <input name="account"></label> <label>Email <input name="email"></label>
  <label><input type="checkbox" name="second" value="yes"> With a second step</label>
  <button>Sign in there</button></form>
<form method="post" action="${action}"><input type="hidden" name="cancel" value="yes"><button>Cancel</button></form></main></html>`;

async function interaction(request, response) {
  if (request.method !== 'POST') return response.setHeader('content-type', 'text/html; charset=utf-8').end(page(request.url));
  const parts = [];
  for await (const part of request) parts.push(part);
  const form = new URLSearchParams(Buffer.concat(parts).toString('utf8'));
  const account = form.get('account');
  if (form.get('email')) emails.set(account, form.get('email'));
  const result = form.get('cancel')
    ? { error: 'access_denied', error_description: 'Carol Example (carol@council.example) said no' }
    : { login: { accountId: account, amr: form.get('second') ? ['pwd', 'mfa'] : ['pwd'] } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

// A browser goes by its own clock, and would throw away at once what the tests' day says is over.
function keepCookies(response) {
  const write = response.writeHead.bind(response);
  response.writeHead = (...head) => {
    const cookies = [response.getHeader('set-cookie') ?? []].flat();
    if (cookies.length > 0) response.setHeader('set-cookie', cookies.map((one) => one.replace(/; expires=(?!Thu, 01 Jan 1970)[^;]*/i, '')));
    return write(...head);
  };
  return response;
}

let provider;
const server = createServer((request, reply, response = keepCookies(reply)) => (request.url.startsWith('/interaction/') ? interaction(request, response) : provider.callback()(request, response)));
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  provider = new Provider(issuer, configurationFor(process.argv.slice(2)));
  console.log(issuer);
});
createInterface({ input: process.stdin })
  .on('line', (line) => {
    standsAt = JSON.parse(line).clock;
    console.log('ok');
  })
  .on('close', () => process.exit(0));
