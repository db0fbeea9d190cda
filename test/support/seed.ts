import fc from 'fast-check';

// Laws are asked of the same random cases every time: a failure is a failure of the change at hand.
fc.configureGlobal({ seed: 20240630 });
