// A real SMTP server for the tests: says its port, then each message it takes as a line of JSON.
// It refuses recipients called "refused" for good and "later" for now. With "no-tls" it does not offer STARTTLS.
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', ...(process.argv.includes('no-tls') ? ['STARTTLS'] : [])],
  onRcptTo(address, session, done) {
    const code = address.address.startsWith('refused') ? 550 : address.address.startsWith('later') ? 451 : 0;
    done(code ? Object.assign(new Error('Not now'), { responseCode: code }) : undefined);
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      console.log(JSON.stringify({ to: session.envelope.rcptTo.map((one) => one.address), data: Buffer.concat(parts).toString('utf8') }));
      done();
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
