#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 63251:
/***/ (function(module) {

/**
  * This file contains the Bottleneck library (MIT), compiled to ES2017, and without Clustering support.
  * https://github.com/SGrondin/bottleneck
  */
(function (global, factory) {
	 true ? module.exports = factory() :
	0;
}(this, (function () { 'use strict';

	var commonjsGlobal = typeof globalThis !== 'undefined' ? globalThis : typeof window !== 'undefined' ? window : typeof global !== 'undefined' ? global : typeof self !== 'undefined' ? self : {};

	function getCjsExportFromNamespace (n) {
		return n && n['default'] || n;
	}

	var load = function(received, defaults, onto = {}) {
	  var k, ref, v;
	  for (k in defaults) {
	    v = defaults[k];
	    onto[k] = (ref = received[k]) != null ? ref : v;
	  }
	  return onto;
	};

	var overwrite = function(received, defaults, onto = {}) {
	  var k, v;
	  for (k in received) {
	    v = received[k];
	    if (defaults[k] !== void 0) {
	      onto[k] = v;
	    }
	  }
	  return onto;
	};

	var parser = {
		load: load,
		overwrite: overwrite
	};

	var DLList;

	DLList = class DLList {
	  constructor(incr, decr) {
	    this.incr = incr;
	    this.decr = decr;
	    this._first = null;
	    this._last = null;
	    this.length = 0;
	  }

	  push(value) {
	    var node;
	    this.length++;
	    if (typeof this.incr === "function") {
	      this.incr();
	    }
	    node = {
	      value,
	      prev: this._last,
	      next: null
	    };
	    if (this._last != null) {
	      this._last.next = node;
	      this._last = node;
	    } else {
	      this._first = this._last = node;
	    }
	    return void 0;
	  }

	  shift() {
	    var value;
	    if (this._first == null) {
	      return;
	    } else {
	      this.length--;
	      if (typeof this.decr === "function") {
	        this.decr();
	      }
	    }
	    value = this._first.value;
	    if ((this._first = this._first.next) != null) {
	      this._first.prev = null;
	    } else {
	      this._last = null;
	    }
	    return value;
	  }

	  first() {
	    if (this._first != null) {
	      return this._first.value;
	    }
	  }

	  getArray() {
	    var node, ref, results;
	    node = this._first;
	    results = [];
	    while (node != null) {
	      results.push((ref = node, node = node.next, ref.value));
	    }
	    return results;
	  }

	  forEachShift(cb) {
	    var node;
	    node = this.shift();
	    while (node != null) {
	      (cb(node), node = this.shift());
	    }
	    return void 0;
	  }

	  debug() {
	    var node, ref, ref1, ref2, results;
	    node = this._first;
	    results = [];
	    while (node != null) {
	      results.push((ref = node, node = node.next, {
	        value: ref.value,
	        prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
	        next: (ref2 = ref.next) != null ? ref2.value : void 0
	      }));
	    }
	    return results;
	  }

	};

	var DLList_1 = DLList;

	var Events;

	Events = class Events {
	  constructor(instance) {
	    this.instance = instance;
	    this._events = {};
	    if ((this.instance.on != null) || (this.instance.once != null) || (this.instance.removeAllListeners != null)) {
	      throw new Error("An Emitter already exists for this object");
	    }
	    this.instance.on = (name, cb) => {
	      return this._addListener(name, "many", cb);
	    };
	    this.instance.once = (name, cb) => {
	      return this._addListener(name, "once", cb);
	    };
	    this.instance.removeAllListeners = (name = null) => {
	      if (name != null) {
	        return delete this._events[name];
	      } else {
	        return this._events = {};
	      }
	    };
	  }

	  _addListener(name, status, cb) {
	    var base;
	    if ((base = this._events)[name] == null) {
	      base[name] = [];
	    }
	    this._events[name].push({cb, status});
	    return this.instance;
	  }

	  listenerCount(name) {
	    if (this._events[name] != null) {
	      return this._events[name].length;
	    } else {
	      return 0;
	    }
	  }

	  async trigger(name, ...args) {
	    var e, promises;
	    try {
	      if (name !== "debug") {
	        this.trigger("debug", `Event triggered: ${name}`, args);
	      }
	      if (this._events[name] == null) {
	        return;
	      }
	      this._events[name] = this._events[name].filter(function(listener) {
	        return listener.status !== "none";
	      });
	      promises = this._events[name].map(async(listener) => {
	        var e, returned;
	        if (listener.status === "none") {
	          return;
	        }
	        if (listener.status === "once") {
	          listener.status = "none";
	        }
	        try {
	          returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
	          if (typeof (returned != null ? returned.then : void 0) === "function") {
	            return (await returned);
	          } else {
	            return returned;
	          }
	        } catch (error) {
	          e = error;
	          {
	            this.trigger("error", e);
	          }
	          return null;
	        }
	      });
	      return ((await Promise.all(promises))).find(function(x) {
	        return x != null;
	      });
	    } catch (error) {
	      e = error;
	      {
	        this.trigger("error", e);
	      }
	      return null;
	    }
	  }

	};

	var Events_1 = Events;

	var DLList$1, Events$1, Queues;

	DLList$1 = DLList_1;

	Events$1 = Events_1;

	Queues = class Queues {
	  constructor(num_priorities) {
	    var i;
	    this.Events = new Events$1(this);
	    this._length = 0;
	    this._lists = (function() {
	      var j, ref, results;
	      results = [];
	      for (i = j = 1, ref = num_priorities; (1 <= ref ? j <= ref : j >= ref); i = 1 <= ref ? ++j : --j) {
	        results.push(new DLList$1((() => {
	          return this.incr();
	        }), (() => {
	          return this.decr();
	        })));
	      }
	      return results;
	    }).call(this);
	  }

	  incr() {
	    if (this._length++ === 0) {
	      return this.Events.trigger("leftzero");
	    }
	  }

	  decr() {
	    if (--this._length === 0) {
	      return this.Events.trigger("zero");
	    }
	  }

	  push(job) {
	    return this._lists[job.options.priority].push(job);
	  }

	  queued(priority) {
	    if (priority != null) {
	      return this._lists[priority].length;
	    } else {
	      return this._length;
	    }
	  }

	  shiftAll(fn) {
	    return this._lists.forEach(function(list) {
	      return list.forEachShift(fn);
	    });
	  }

	  getFirst(arr = this._lists) {
	    var j, len, list;
	    for (j = 0, len = arr.length; j < len; j++) {
	      list = arr[j];
	      if (list.length > 0) {
	        return list;
	      }
	    }
	    return [];
	  }

	  shiftLastFrom(priority) {
	    return this.getFirst(this._lists.slice(priority).reverse()).shift();
	  }

	};

	var Queues_1 = Queues;

	var BottleneckError;

	BottleneckError = class BottleneckError extends Error {};

	var BottleneckError_1 = BottleneckError;

	var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES, parser$1;

	NUM_PRIORITIES = 10;

	DEFAULT_PRIORITY = 5;

	parser$1 = parser;

	BottleneckError$1 = BottleneckError_1;

	Job = class Job {
	  constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
	    this.task = task;
	    this.args = args;
	    this.rejectOnDrop = rejectOnDrop;
	    this.Events = Events;
	    this._states = _states;
	    this.Promise = Promise;
	    this.options = parser$1.load(options, jobDefaults);
	    this.options.priority = this._sanitizePriority(this.options.priority);
	    if (this.options.id === jobDefaults.id) {
	      this.options.id = `${this.options.id}-${this._randomIndex()}`;
	    }
	    this.promise = new this.Promise((_resolve, _reject) => {
	      this._resolve = _resolve;
	      this._reject = _reject;
	    });
	    this.retryCount = 0;
	  }

	  _sanitizePriority(priority) {
	    var sProperty;
	    sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
	    if (sProperty < 0) {
	      return 0;
	    } else if (sProperty > NUM_PRIORITIES - 1) {
	      return NUM_PRIORITIES - 1;
	    } else {
	      return sProperty;
	    }
	  }

	  _randomIndex() {
	    return Math.random().toString(36).slice(2);
	  }

	  doDrop({error, message = "This job has been dropped by Bottleneck"} = {}) {
	    if (this._states.remove(this.options.id)) {
	      if (this.rejectOnDrop) {
	        this._reject(error != null ? error : new BottleneckError$1(message));
	      }
	      this.Events.trigger("dropped", {args: this.args, options: this.options, task: this.task, promise: this.promise});
	      return true;
	    } else {
	      return false;
	    }
	  }

	  _assertStatus(expected) {
	    var status;
	    status = this._states.jobStatus(this.options.id);
	    if (!(status === expected || (expected === "DONE" && status === null))) {
	      throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
	    }
	  }

	  doReceive() {
	    this._states.start(this.options.id);
	    return this.Events.trigger("received", {args: this.args, options: this.options});
	  }

	  doQueue(reachedHWM, blocked) {
	    this._assertStatus("RECEIVED");
	    this._states.next(this.options.id);
	    return this.Events.trigger("queued", {args: this.args, options: this.options, reachedHWM, blocked});
	  }

	  doRun() {
	    if (this.retryCount === 0) {
	      this._assertStatus("QUEUED");
	      this._states.next(this.options.id);
	    } else {
	      this._assertStatus("EXECUTING");
	    }
	    return this.Events.trigger("scheduled", {args: this.args, options: this.options});
	  }

	  async doExecute(chained, clearGlobalState, run, free) {
	    var error, eventInfo, passed;
	    if (this.retryCount === 0) {
	      this._assertStatus("RUNNING");
	      this._states.next(this.options.id);
	    } else {
	      this._assertStatus("EXECUTING");
	    }
	    eventInfo = {args: this.args, options: this.options, retryCount: this.retryCount};
	    this.Events.trigger("executing", eventInfo);
	    try {
	      passed = (await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args)));
	      if (clearGlobalState()) {
	        this.doDone(eventInfo);
	        await free(this.options, eventInfo);
	        this._assertStatus("DONE");
	        return this._resolve(passed);
	      }
	    } catch (error1) {
	      error = error1;
	      return this._onFailure(error, eventInfo, clearGlobalState, run, free);
	    }
	  }

	  doExpire(clearGlobalState, run, free) {
	    var error, eventInfo;
	    if (this._states.jobStatus(this.options.id === "RUNNING")) {
	      this._states.next(this.options.id);
	    }
	    this._assertStatus("EXECUTING");
	    eventInfo = {args: this.args, options: this.options, retryCount: this.retryCount};
	    error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
	    return this._onFailure(error, eventInfo, clearGlobalState, run, free);
	  }

	  async _onFailure(error, eventInfo, clearGlobalState, run, free) {
	    var retry, retryAfter;
	    if (clearGlobalState()) {
	      retry = (await this.Events.trigger("failed", error, eventInfo));
	      if (retry != null) {
	        retryAfter = ~~retry;
	        this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
	        this.retryCount++;
	        return run(retryAfter);
	      } else {
	        this.doDone(eventInfo);
	        await free(this.options, eventInfo);
	        this._assertStatus("DONE");
	        return this._reject(error);
	      }
	    }
	  }

	  doDone(eventInfo) {
	    this._assertStatus("EXECUTING");
	    this._states.next(this.options.id);
	    return this.Events.trigger("done", eventInfo);
	  }

	};

	var Job_1 = Job;

	var BottleneckError$2, LocalDatastore, parser$2;

	parser$2 = parser;

	BottleneckError$2 = BottleneckError_1;

	LocalDatastore = class LocalDatastore {
	  constructor(instance, storeOptions, storeInstanceOptions) {
	    this.instance = instance;
	    this.storeOptions = storeOptions;
	    this.clientId = this.instance._randomIndex();
	    parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
	    this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
	    this._running = 0;
	    this._done = 0;
	    this._unblockTime = 0;
	    this.ready = this.Promise.resolve();
	    this.clients = {};
	    this._startHeartbeat();
	  }

	  _startHeartbeat() {
	    var base;
	    if ((this.heartbeat == null) && (((this.storeOptions.reservoirRefreshInterval != null) && (this.storeOptions.reservoirRefreshAmount != null)) || ((this.storeOptions.reservoirIncreaseInterval != null) && (this.storeOptions.reservoirIncreaseAmount != null)))) {
	      return typeof (base = (this.heartbeat = setInterval(() => {
	        var amount, incr, maximum, now, reservoir;
	        now = Date.now();
	        if ((this.storeOptions.reservoirRefreshInterval != null) && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
	          this._lastReservoirRefresh = now;
	          this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
	          this.instance._drainAll(this.computeCapacity());
	        }
	        if ((this.storeOptions.reservoirIncreaseInterval != null) && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
	          ({
	            reservoirIncreaseAmount: amount,
	            reservoirIncreaseMaximum: maximum,
	            reservoir
	          } = this.storeOptions);
	          this._lastReservoirIncrease = now;
	          incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
	          if (incr > 0) {
	            this.storeOptions.reservoir += incr;
	            return this.instance._drainAll(this.computeCapacity());
	          }
	        }
	      }, this.heartbeatInterval))).unref === "function" ? base.unref() : void 0;
	    } else {
	      return clearInterval(this.heartbeat);
	    }
	  }

	  async __publish__(message) {
	    await this.yieldLoop();
	    return this.instance.Events.trigger("message", message.toString());
	  }

	  async __disconnect__(flush) {
	    await this.yieldLoop();
	    clearInterval(this.heartbeat);
	    return this.Promise.resolve();
	  }

	  yieldLoop(t = 0) {
	    return new this.Promise(function(resolve, reject) {
	      return setTimeout(resolve, t);
	    });
	  }

	  computePenalty() {
	    var ref;
	    return (ref = this.storeOptions.penalty) != null ? ref : (15 * this.storeOptions.minTime) || 5000;
	  }

	  async __updateSettings__(options) {
	    await this.yieldLoop();
	    parser$2.overwrite(options, options, this.storeOptions);
	    this._startHeartbeat();
	    this.instance._drainAll(this.computeCapacity());
	    return true;
	  }

	  async __running__() {
	    await this.yieldLoop();
	    return this._running;
	  }

	  async __queued__() {
	    await this.yieldLoop();
	    return this.instance.queued();
	  }

	  async __done__() {
	    await this.yieldLoop();
	    return this._done;
	  }

	  async __groupCheck__(time) {
	    await this.yieldLoop();
	    return (this._nextRequest + this.timeout) < time;
	  }

	  computeCapacity() {
	    var maxConcurrent, reservoir;
	    ({maxConcurrent, reservoir} = this.storeOptions);
	    if ((maxConcurrent != null) && (reservoir != null)) {
	      return Math.min(maxConcurrent - this._running, reservoir);
	    } else if (maxConcurrent != null) {
	      return maxConcurrent - this._running;
	    } else if (reservoir != null) {
	      return reservoir;
	    } else {
	      return null;
	    }
	  }

	  conditionsCheck(weight) {
	    var capacity;
	    capacity = this.computeCapacity();
	    return (capacity == null) || weight <= capacity;
	  }

	  async __incrementReservoir__(incr) {
	    var reservoir;
	    await this.yieldLoop();
	    reservoir = this.storeOptions.reservoir += incr;
	    this.instance._drainAll(this.computeCapacity());
	    return reservoir;
	  }

	  async __currentReservoir__() {
	    await this.yieldLoop();
	    return this.storeOptions.reservoir;
	  }

	  isBlocked(now) {
	    return this._unblockTime >= now;
	  }

	  check(weight, now) {
	    return this.conditionsCheck(weight) && (this._nextRequest - now) <= 0;
	  }

	  async __check__(weight) {
	    var now;
	    await this.yieldLoop();
	    now = Date.now();
	    return this.check(weight, now);
	  }

	  async __register__(index, weight, expiration) {
	    var now, wait;
	    await this.yieldLoop();
	    now = Date.now();
	    if (this.conditionsCheck(weight)) {
	      this._running += weight;
	      if (this.storeOptions.reservoir != null) {
	        this.storeOptions.reservoir -= weight;
	      }
	      wait = Math.max(this._nextRequest - now, 0);
	      this._nextRequest = now + wait + this.storeOptions.minTime;
	      return {
	        success: true,
	        wait,
	        reservoir: this.storeOptions.reservoir
	      };
	    } else {
	      return {
	        success: false
	      };
	    }
	  }

	  strategyIsBlock() {
	    return this.storeOptions.strategy === 3;
	  }

	  async __submit__(queueLength, weight) {
	    var blocked, now, reachedHWM;
	    await this.yieldLoop();
	    if ((this.storeOptions.maxConcurrent != null) && weight > this.storeOptions.maxConcurrent) {
	      throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
	    }
	    now = Date.now();
	    reachedHWM = (this.storeOptions.highWater != null) && queueLength === this.storeOptions.highWater && !this.check(weight, now);
	    blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
	    if (blocked) {
	      this._unblockTime = now + this.computePenalty();
	      this._nextRequest = this._unblockTime + this.storeOptions.minTime;
	      this.instance._dropAllQueued();
	    }
	    return {
	      reachedHWM,
	      blocked,
	      strategy: this.storeOptions.strategy
	    };
	  }

	  async __free__(index, weight) {
	    await this.yieldLoop();
	    this._running -= weight;
	    this._done += weight;
	    this.instance._drainAll(this.computeCapacity());
	    return {
	      running: this._running
	    };
	  }

	};

	var LocalDatastore_1 = LocalDatastore;

	var BottleneckError$3, States;

	BottleneckError$3 = BottleneckError_1;

	States = class States {
	  constructor(status1) {
	    this.status = status1;
	    this._jobs = {};
	    this.counts = this.status.map(function() {
	      return 0;
	    });
	  }

	  next(id) {
	    var current, next;
	    current = this._jobs[id];
	    next = current + 1;
	    if ((current != null) && next < this.status.length) {
	      this.counts[current]--;
	      this.counts[next]++;
	      return this._jobs[id]++;
	    } else if (current != null) {
	      this.counts[current]--;
	      return delete this._jobs[id];
	    }
	  }

	  start(id) {
	    var initial;
	    initial = 0;
	    this._jobs[id] = initial;
	    return this.counts[initial]++;
	  }

	  remove(id) {
	    var current;
	    current = this._jobs[id];
	    if (current != null) {
	      this.counts[current]--;
	      delete this._jobs[id];
	    }
	    return current != null;
	  }

	  jobStatus(id) {
	    var ref;
	    return (ref = this.status[this._jobs[id]]) != null ? ref : null;
	  }

	  statusJobs(status) {
	    var k, pos, ref, results, v;
	    if (status != null) {
	      pos = this.status.indexOf(status);
	      if (pos < 0) {
	        throw new BottleneckError$3(`status must be one of ${this.status.join(', ')}`);
	      }
	      ref = this._jobs;
	      results = [];
	      for (k in ref) {
	        v = ref[k];
	        if (v === pos) {
	          results.push(k);
	        }
	      }
	      return results;
	    } else {
	      return Object.keys(this._jobs);
	    }
	  }

	  statusCounts() {
	    return this.counts.reduce(((acc, v, i) => {
	      acc[this.status[i]] = v;
	      return acc;
	    }), {});
	  }

	};

	var States_1 = States;

	var DLList$2, Sync;

	DLList$2 = DLList_1;

	Sync = class Sync {
	  constructor(name, Promise) {
	    this.schedule = this.schedule.bind(this);
	    this.name = name;
	    this.Promise = Promise;
	    this._running = 0;
	    this._queue = new DLList$2();
	  }

	  isEmpty() {
	    return this._queue.length === 0;
	  }

	  async _tryToRun() {
	    var args, cb, error, reject, resolve, returned, task;
	    if ((this._running < 1) && this._queue.length > 0) {
	      this._running++;
	      ({task, args, resolve, reject} = this._queue.shift());
	      cb = (await (async function() {
	        try {
	          returned = (await task(...args));
	          return function() {
	            return resolve(returned);
	          };
	        } catch (error1) {
	          error = error1;
	          return function() {
	            return reject(error);
	          };
	        }
	      })());
	      this._running--;
	      this._tryToRun();
	      return cb();
	    }
	  }

	  schedule(task, ...args) {
	    var promise, reject, resolve;
	    resolve = reject = null;
	    promise = new this.Promise(function(_resolve, _reject) {
	      resolve = _resolve;
	      return reject = _reject;
	    });
	    this._queue.push({task, args, resolve, reject});
	    this._tryToRun();
	    return promise;
	  }

	};

	var Sync_1 = Sync;

	var version = "2.19.5";
	var version$1 = {
		version: version
	};

	var version$2 = /*#__PURE__*/Object.freeze({
		version: version,
		default: version$1
	});

	var require$$2 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$3 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$4 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3;

	parser$3 = parser;

	Events$2 = Events_1;

	RedisConnection$1 = require$$2;

	IORedisConnection$1 = require$$3;

	Scripts$1 = require$$4;

	Group = (function() {
	  class Group {
	    constructor(limiterOptions = {}) {
	      this.deleteKey = this.deleteKey.bind(this);
	      this.limiterOptions = limiterOptions;
	      parser$3.load(this.limiterOptions, this.defaults, this);
	      this.Events = new Events$2(this);
	      this.instances = {};
	      this.Bottleneck = Bottleneck_1;
	      this._startAutoCleanup();
	      this.sharedConnection = this.connection != null;
	      if (this.connection == null) {
	        if (this.limiterOptions.datastore === "redis") {
	          this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, {Events: this.Events}));
	        } else if (this.limiterOptions.datastore === "ioredis") {
	          this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, {Events: this.Events}));
	        }
	      }
	    }

	    key(key = "") {
	      var ref;
	      return (ref = this.instances[key]) != null ? ref : (() => {
	        var limiter;
	        limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
	          id: `${this.id}-${key}`,
	          timeout: this.timeout,
	          connection: this.connection
	        }));
	        this.Events.trigger("created", limiter, key);
	        return limiter;
	      })();
	    }

	    async deleteKey(key = "") {
	      var deleted, instance;
	      instance = this.instances[key];
	      if (this.connection) {
	        deleted = (await this.connection.__runCommand__(['del', ...Scripts$1.allKeys(`${this.id}-${key}`)]));
	      }
	      if (instance != null) {
	        delete this.instances[key];
	        await instance.disconnect();
	      }
	      return (instance != null) || deleted > 0;
	    }

	    limiters() {
	      var k, ref, results, v;
	      ref = this.instances;
	      results = [];
	      for (k in ref) {
	        v = ref[k];
	        results.push({
	          key: k,
	          limiter: v
	        });
	      }
	      return results;
	    }

	    keys() {
	      return Object.keys(this.instances);
	    }

	    async clusterKeys() {
	      var cursor, end, found, i, k, keys, len, next, start;
	      if (this.connection == null) {
	        return this.Promise.resolve(this.keys());
	      }
	      keys = [];
	      cursor = null;
	      start = `b_${this.id}-`.length;
	      end = "_settings".length;
	      while (cursor !== 0) {
	        [next, found] = (await this.connection.__runCommand__(["scan", cursor != null ? cursor : 0, "match", `b_${this.id}-*_settings`, "count", 10000]));
	        cursor = ~~next;
	        for (i = 0, len = found.length; i < len; i++) {
	          k = found[i];
	          keys.push(k.slice(start, -end));
	        }
	      }
	      return keys;
	    }

	    _startAutoCleanup() {
	      var base;
	      clearInterval(this.interval);
	      return typeof (base = (this.interval = setInterval(async() => {
	        var e, k, ref, results, time, v;
	        time = Date.now();
	        ref = this.instances;
	        results = [];
	        for (k in ref) {
	          v = ref[k];
	          try {
	            if ((await v._store.__groupCheck__(time))) {
	              results.push(this.deleteKey(k));
	            } else {
	              results.push(void 0);
	            }
	          } catch (error) {
	            e = error;
	            results.push(v.Events.trigger("error", e));
	          }
	        }
	        return results;
	      }, this.timeout / 2))).unref === "function" ? base.unref() : void 0;
	    }

	    updateSettings(options = {}) {
	      parser$3.overwrite(options, this.defaults, this);
	      parser$3.overwrite(options, options, this.limiterOptions);
	      if (options.timeout != null) {
	        return this._startAutoCleanup();
	      }
	    }

	    disconnect(flush = true) {
	      var ref;
	      if (!this.sharedConnection) {
	        return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
	      }
	    }

	  }
	  Group.prototype.defaults = {
	    timeout: 1000 * 60 * 5,
	    connection: null,
	    Promise: Promise,
	    id: "group-key"
	  };

	  return Group;

	}).call(commonjsGlobal);

	var Group_1 = Group;

	var Batcher, Events$3, parser$4;

	parser$4 = parser;

	Events$3 = Events_1;

	Batcher = (function() {
	  class Batcher {
	    constructor(options = {}) {
	      this.options = options;
	      parser$4.load(this.options, this.defaults, this);
	      this.Events = new Events$3(this);
	      this._arr = [];
	      this._resetPromise();
	      this._lastFlush = Date.now();
	    }

	    _resetPromise() {
	      return this._promise = new this.Promise((res, rej) => {
	        return this._resolve = res;
	      });
	    }

	    _flush() {
	      clearTimeout(this._timeout);
	      this._lastFlush = Date.now();
	      this._resolve();
	      this.Events.trigger("batch", this._arr);
	      this._arr = [];
	      return this._resetPromise();
	    }

	    add(data) {
	      var ret;
	      this._arr.push(data);
	      ret = this._promise;
	      if (this._arr.length === this.maxSize) {
	        this._flush();
	      } else if ((this.maxTime != null) && this._arr.length === 1) {
	        this._timeout = setTimeout(() => {
	          return this._flush();
	        }, this.maxTime);
	      }
	      return ret;
	    }

	  }
	  Batcher.prototype.defaults = {
	    maxTime: null,
	    maxSize: null,
	    Promise: Promise
	  };

	  return Batcher;

	}).call(commonjsGlobal);

	var Batcher_1 = Batcher;

	var require$$4$1 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$8 = getCjsExportFromNamespace(version$2);

	var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5,
	  splice = [].splice;

	NUM_PRIORITIES$1 = 10;

	DEFAULT_PRIORITY$1 = 5;

	parser$5 = parser;

	Queues$1 = Queues_1;

	Job$1 = Job_1;

	LocalDatastore$1 = LocalDatastore_1;

	RedisDatastore$1 = require$$4$1;

	Events$4 = Events_1;

	States$1 = States_1;

	Sync$1 = Sync_1;

	Bottleneck = (function() {
	  class Bottleneck {
	    constructor(options = {}, ...invalid) {
	      var storeInstanceOptions, storeOptions;
	      this._addToQueue = this._addToQueue.bind(this);
	      this._validateOptions(options, invalid);
	      parser$5.load(options, this.instanceDefaults, this);
	      this._queues = new Queues$1(NUM_PRIORITIES$1);
	      this._scheduled = {};
	      this._states = new States$1(["RECEIVED", "QUEUED", "RUNNING", "EXECUTING"].concat(this.trackDoneStatus ? ["DONE"] : []));
	      this._limiter = null;
	      this.Events = new Events$4(this);
	      this._submitLock = new Sync$1("submit", this.Promise);
	      this._registerLock = new Sync$1("register", this.Promise);
	      storeOptions = parser$5.load(options, this.storeDefaults, {});
	      this._store = (function() {
	        if (this.datastore === "redis" || this.datastore === "ioredis" || (this.connection != null)) {
	          storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
	          return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
	        } else if (this.datastore === "local") {
	          storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
	          return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
	        } else {
	          throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
	        }
	      }).call(this);
	      this._queues.on("leftzero", () => {
	        var ref;
	        return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
	      });
	      this._queues.on("zero", () => {
	        var ref;
	        return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
	      });
	    }

	    _validateOptions(options, invalid) {
	      if (!((options != null) && typeof options === "object" && invalid.length === 0)) {
	        throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
	      }
	    }

	    ready() {
	      return this._store.ready;
	    }

	    clients() {
	      return this._store.clients;
	    }

	    channel() {
	      return `b_${this.id}`;
	    }

	    channel_client() {
	      return `b_${this.id}_${this._store.clientId}`;
	    }

	    publish(message) {
	      return this._store.__publish__(message);
	    }

	    disconnect(flush = true) {
	      return this._store.__disconnect__(flush);
	    }

	    chain(_limiter) {
	      this._limiter = _limiter;
	      return this;
	    }

	    queued(priority) {
	      return this._queues.queued(priority);
	    }

	    clusterQueued() {
	      return this._store.__queued__();
	    }

	    empty() {
	      return this.queued() === 0 && this._submitLock.isEmpty();
	    }

	    running() {
	      return this._store.__running__();
	    }

	    done() {
	      return this._store.__done__();
	    }

	    jobStatus(id) {
	      return this._states.jobStatus(id);
	    }

	    jobs(status) {
	      return this._states.statusJobs(status);
	    }

	    counts() {
	      return this._states.statusCounts();
	    }

	    _randomIndex() {
	      return Math.random().toString(36).slice(2);
	    }

	    check(weight = 1) {
	      return this._store.__check__(weight);
	    }

	    _clearGlobalState(index) {
	      if (this._scheduled[index] != null) {
	        clearTimeout(this._scheduled[index].expiration);
	        delete this._scheduled[index];
	        return true;
	      } else {
	        return false;
	      }
	    }

	    async _free(index, job, options, eventInfo) {
	      var e, running;
	      try {
	        ({running} = (await this._store.__free__(index, options.weight)));
	        this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
	        if (running === 0 && this.empty()) {
	          return this.Events.trigger("idle");
	        }
	      } catch (error1) {
	        e = error1;
	        return this.Events.trigger("error", e);
	      }
	    }

	    _run(index, job, wait) {
	      var clearGlobalState, free, run;
	      job.doRun();
	      clearGlobalState = this._clearGlobalState.bind(this, index);
	      run = this._run.bind(this, index, job);
	      free = this._free.bind(this, index, job);
	      return this._scheduled[index] = {
	        timeout: setTimeout(() => {
	          return job.doExecute(this._limiter, clearGlobalState, run, free);
	        }, wait),
	        expiration: job.options.expiration != null ? setTimeout(function() {
	          return job.doExpire(clearGlobalState, run, free);
	        }, wait + job.options.expiration) : void 0,
	        job: job
	      };
	    }

	    _drainOne(capacity) {
	      return this._registerLock.schedule(() => {
	        var args, index, next, options, queue;
	        if (this.queued() === 0) {
	          return this.Promise.resolve(null);
	        }
	        queue = this._queues.getFirst();
	        ({options, args} = next = queue.first());
	        if ((capacity != null) && options.weight > capacity) {
	          return this.Promise.resolve(null);
	        }
	        this.Events.trigger("debug", `Draining ${options.id}`, {args, options});
	        index = this._randomIndex();
	        return this._store.__register__(index, options.weight, options.expiration).then(({success, wait, reservoir}) => {
	          var empty;
	          this.Events.trigger("debug", `Drained ${options.id}`, {success, args, options});
	          if (success) {
	            queue.shift();
	            empty = this.empty();
	            if (empty) {
	              this.Events.trigger("empty");
	            }
	            if (reservoir === 0) {
	              this.Events.trigger("depleted", empty);
	            }
	            this._run(index, next, wait);
	            return this.Promise.resolve(options.weight);
	          } else {
	            return this.Promise.resolve(null);
	          }
	        });
	      });
	    }

	    _drainAll(capacity, total = 0) {
	      return this._drainOne(capacity).then((drained) => {
	        var newCapacity;
	        if (drained != null) {
	          newCapacity = capacity != null ? capacity - drained : capacity;
	          return this._drainAll(newCapacity, total + drained);
	        } else {
	          return this.Promise.resolve(total);
	        }
	      }).catch((e) => {
	        return this.Events.trigger("error", e);
	      });
	    }

	    _dropAllQueued(message) {
	      return this._queues.shiftAll(function(job) {
	        return job.doDrop({message});
	      });
	    }

	    stop(options = {}) {
	      var done, waitForExecuting;
	      options = parser$5.load(options, this.stopDefaults);
	      waitForExecuting = (at) => {
	        var finished;
	        finished = () => {
	          var counts;
	          counts = this._states.counts;
	          return (counts[0] + counts[1] + counts[2] + counts[3]) === at;
	        };
	        return new this.Promise((resolve, reject) => {
	          if (finished()) {
	            return resolve();
	          } else {
	            return this.on("done", () => {
	              if (finished()) {
	                this.removeAllListeners("done");
	                return resolve();
	              }
	            });
	          }
	        });
	      };
	      done = options.dropWaitingJobs ? (this._run = function(index, next) {
	        return next.doDrop({
	          message: options.dropErrorMessage
	        });
	      }, this._drainOne = () => {
	        return this.Promise.resolve(null);
	      }, this._registerLock.schedule(() => {
	        return this._submitLock.schedule(() => {
	          var k, ref, v;
	          ref = this._scheduled;
	          for (k in ref) {
	            v = ref[k];
	            if (this.jobStatus(v.job.options.id) === "RUNNING") {
	              clearTimeout(v.timeout);
	              clearTimeout(v.expiration);
	              v.job.doDrop({
	                message: options.dropErrorMessage
	              });
	            }
	          }
	          this._dropAllQueued(options.dropErrorMessage);
	          return waitForExecuting(0);
	        });
	      })) : this.schedule({
	        priority: NUM_PRIORITIES$1 - 1,
	        weight: 0
	      }, () => {
	        return waitForExecuting(1);
	      });
	      this._receive = function(job) {
	        return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
	      };
	      this.stop = () => {
	        return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
	      };
	      return done;
	    }

	    async _addToQueue(job) {
	      var args, blocked, error, options, reachedHWM, shifted, strategy;
	      ({args, options} = job);
	      try {
	        ({reachedHWM, blocked, strategy} = (await this._store.__submit__(this.queued(), options.weight)));
	      } catch (error1) {
	        error = error1;
	        this.Events.trigger("debug", `Could not queue ${options.id}`, {args, options, error});
	        job.doDrop({error});
	        return false;
	      }
	      if (blocked) {
	        job.doDrop();
	        return true;
	      } else if (reachedHWM) {
	        shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
	        if (shifted != null) {
	          shifted.doDrop();
	        }
	        if ((shifted == null) || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
	          if (shifted == null) {
	            job.doDrop();
	          }
	          return reachedHWM;
	        }
	      }
	      job.doQueue(reachedHWM, blocked);
	      this._queues.push(job);
	      await this._drainAll();
	      return reachedHWM;
	    }

	    _receive(job) {
	      if (this._states.jobStatus(job.options.id) != null) {
	        job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
	        return false;
	      } else {
	        job.doReceive();
	        return this._submitLock.schedule(this._addToQueue, job);
	      }
	    }

	    submit(...args) {
	      var cb, fn, job, options, ref, ref1, task;
	      if (typeof args[0] === "function") {
	        ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
	        options = parser$5.load({}, this.jobDefaults);
	      } else {
	        ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
	        options = parser$5.load(options, this.jobDefaults);
	      }
	      task = (...args) => {
	        return new this.Promise(function(resolve, reject) {
	          return fn(...args, function(...args) {
	            return (args[0] != null ? reject : resolve)(args);
	          });
	        });
	      };
	      job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
	      job.promise.then(function(args) {
	        return typeof cb === "function" ? cb(...args) : void 0;
	      }).catch(function(args) {
	        if (Array.isArray(args)) {
	          return typeof cb === "function" ? cb(...args) : void 0;
	        } else {
	          return typeof cb === "function" ? cb(args) : void 0;
	        }
	      });
	      return this._receive(job);
	    }

	    schedule(...args) {
	      var job, options, task;
	      if (typeof args[0] === "function") {
	        [task, ...args] = args;
	        options = {};
	      } else {
	        [options, task, ...args] = args;
	      }
	      job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
	      this._receive(job);
	      return job.promise;
	    }

	    wrap(fn) {
	      var schedule, wrapped;
	      schedule = this.schedule.bind(this);
	      wrapped = function(...args) {
	        return schedule(fn.bind(this), ...args);
	      };
	      wrapped.withOptions = function(options, ...args) {
	        return schedule(options, fn, ...args);
	      };
	      return wrapped;
	    }

	    async updateSettings(options = {}) {
	      await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
	      parser$5.overwrite(options, this.instanceDefaults, this);
	      return this;
	    }

	    currentReservoir() {
	      return this._store.__currentReservoir__();
	    }

	    incrementReservoir(incr = 0) {
	      return this._store.__incrementReservoir__(incr);
	    }

	  }
	  Bottleneck.default = Bottleneck;

	  Bottleneck.Events = Events$4;

	  Bottleneck.version = Bottleneck.prototype.version = require$$8.version;

	  Bottleneck.strategy = Bottleneck.prototype.strategy = {
	    LEAK: 1,
	    OVERFLOW: 2,
	    OVERFLOW_PRIORITY: 4,
	    BLOCK: 3
	  };

	  Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;

	  Bottleneck.Group = Bottleneck.prototype.Group = Group_1;

	  Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;

	  Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;

	  Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;

	  Bottleneck.prototype.jobDefaults = {
	    priority: DEFAULT_PRIORITY$1,
	    weight: 1,
	    expiration: null,
	    id: "<no-id>"
	  };

	  Bottleneck.prototype.storeDefaults = {
	    maxConcurrent: null,
	    minTime: 0,
	    highWater: null,
	    strategy: Bottleneck.prototype.strategy.LEAK,
	    penalty: null,
	    reservoir: null,
	    reservoirRefreshInterval: null,
	    reservoirRefreshAmount: null,
	    reservoirIncreaseInterval: null,
	    reservoirIncreaseAmount: null,
	    reservoirIncreaseMaximum: null
	  };

	  Bottleneck.prototype.localStoreDefaults = {
	    Promise: Promise,
	    timeout: null,
	    heartbeatInterval: 250
	  };

	  Bottleneck.prototype.redisStoreDefaults = {
	    Promise: Promise,
	    timeout: null,
	    heartbeatInterval: 5000,
	    clientTimeout: 10000,
	    Redis: null,
	    clientOptions: {},
	    clusterNodes: null,
	    clearDatastore: false,
	    connection: null
	  };

	  Bottleneck.prototype.instanceDefaults = {
	    datastore: "local",
	    connection: null,
	    id: "<no-id>",
	    rejectOnDrop: true,
	    trackDoneStatus: false,
	    Promise: Promise
	  };

	  Bottleneck.prototype.stopDefaults = {
	    enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
	    dropWaitingJobs: true,
	    dropErrorMessage: "This limiter has been stopped."
	  };

	  return Bottleneck;

	}).call(commonjsGlobal);

	var Bottleneck_1 = Bottleneck;

	var lib = Bottleneck_1;

	return lib;

})));


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 26848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 70754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ endWithError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _text_document_url_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(87150);
/* harmony import */ var _text_permissions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(99251);
// Ends a run that could not be finished: its messages, and the exit code.



/**
 * Says what stopped the run. 2: the user's mistake, nothing was written; 1: anything else, which `fail-on: never`
 * silences unless it is a bug.
 */
function endWithError(error, { host, log }, inputs) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL) {
        for (const problem of error.problems) {
            const message = (0,_text_document_url_js__WEBPACK_IMPORTED_MODULE_2__/* .withDocumentLink */ .ec)(problem.message, host.env);
            host.annotate({ level: "error", title: "Repo Cop", ...problem, message });
        }
        return 2;
    }
    const isSilenced = inputs !== undefined && "failOn" in inputs && inputs.failOn === "never";
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .nE || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD) {
        host.annotate({
            level: "error",
            title: "Repo Cop",
            message: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? explain(error) : error.message,
        });
        return isSilenced ? 0 : 1;
    }
    // Bugs are reported in the repository of the running action.
    const repository = host.env["GITHUB_ACTION_REPOSITORY"];
    const tracker = repository ? `at https://github.com/${repository}/issues` : "where you got it";
    host.annotate({
        level: "error",
        title: "Repo Cop",
        message: `This is a bug in Repo Cop. Please report it ${tracker}, with the log.`,
    });
    for (const line of stackOf(error))
        log.error(line);
    return 1;
}
const ADVICE = {
    unauthorized: "The token is invalid or has expired. Create a new one.",
    denied: "Give the token the permission that the documentation names for this request.",
    missing: "It does not exist, or the token may not see it.",
    rejected: "GitHub does not allow this; its message says why.",
    unavailable: "See https://www.githubstatus.com and run again later.",
    "too-large": "Run again later.",
};
/** The message names route and status already. */
function explain({ kind, message, requestId, acceptedPermissions }) {
    const grant = (0,_text_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionsInWords */ .pY)(acceptedPermissions);
    const granting = { denied: `Give the token ${grant}.`, missing: `If it exists, give the token ${grant}.` };
    const advice = (grant === undefined ? ADVICE : { ...ADVICE, ...granting })[kind];
    return `${message}${requestId ? `, request ${requestId}` : ""}. Next step: ${advice}`;
}
function stackOf(error) {
    if (!(error instanceof Error))
        return [String(error)];
    const cause = error.cause === undefined ? [] : ["caused by:", ...stackOf(error.cause)];
    return [...(error.stack ?? error.message).split("\n"), ...cause];
}


/***/ }),

/***/ 43787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ INPUTS)
});

// EXTERNAL MODULE: ./lib/inventory/shard.js
var shard = __nccwpck_require__(81604);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/text/globs.js
var globs = __nccwpck_require__(93912);
;// CONCATENATED MODULE: ./lib/entry/input-values.js
// Reads single input values: each parser returns the value or says what was found and what is allowed.


/** A refusal of the one form: what was found, what is allowed. */
function refuse(name, text, allowed) {
    return new errors/* ConfigError */.xL(`${name}: found ${shown(text)}. Allowed is ${allowed}.`);
}
function shown(text) {
    if (text === "")
        return "nothing (did an expression yield nothing?)";
    return text.length <= 80
        ? JSON.stringify(text)
        : `${JSON.stringify(text.slice(0, 80))} and ${text.length - 80} characters more`;
}
/** One of a few words. */
function oneOf(...words) {
    const allowed = words.map((word) => `\`${word}\``).join(" or ");
    return (text, name) => {
        const found = words.find((word) => word === text);
        if (found === undefined)
            throw refuse(name, text, allowed);
        return found;
    };
}
/** `true` or `false`, in the spellings of YAML 1.2. */
const parseBoolean = (text, name) => {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw refuse(name, text, "`true` or `false`");
};
/** A whole number from `min` to `max`. */
function wholeNumber(min, max, why = "") {
    return (text, name) => {
        const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
        if (!(value >= min && value <= max))
            throw refuse(name, text, `a whole number from ${min} to ${max}${why}`);
        return value;
    };
}
/** Minutes, fractions too. */
const parseMinutes = (text, name) => {
    const value = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
    if (!(value > 0 && value <= 7200))
        throw refuse(name, text, "a number of minutes above 0, up to 7200 (a job's limit on own runners)");
    return value;
};
/** `10%` or `25`. */
function amount(maxPercent) {
    return (text, name) => {
        const percent = /^(\d{1,3})%$/.exec(text)?.[1];
        if (percent !== undefined && Number(percent) <= maxPercent)
            return { percent: Number(percent) };
        if (/^\d{1,9}$/.test(text))
            return { count: Number(text) };
        throw refuse(name, text, `a number such as \`25\`, or a share from \`0%\` to \`${maxPercent}%\``);
    };
}
/** As `amount(99)`, but kept as text. */
const parseReserve = (text, name) => {
    amount(99)(text, name);
    return text;
};
/**
 * A login as part of a URL.
 * https://docs.github.com/en/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
 */
const parseOwner = (text, name) => {
    if (!/^[A-Za-z0-9][\w-]{0,99}$/.test(text))
        throw refuse(name, text, "the bare name of an organization or user, such as `acme`");
    return text;
};
/** Any text of one line. */
const parseText = (text) => text;
/** A number, or the client id that newer Apps show. */
const parseAppId = (text, name) => {
    if (!/^(\d{1,15}|Iv[\w.]{1,100})$/.test(text))
        throw refuse(name, text, "the App's id (a number) or client id (`Iv…`)");
    return text;
};
/** SHA-256 in hex, with or without the name of the algorithm; bare and in lower case. */
const parseDigest = (text, name) => {
    const digest = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(text)?.[1];
    if (digest === undefined)
        throw refuse(name, text, "64 hexadecimal digits, the output `artifact-digest` of `list`");
    return digest.toLowerCase();
};
/** A token has no spaces. Its value is never shown. */
const parseToken = (text, name) => {
    if (!/^[\x21-\x7e]+$/.test(text))
        throw new errors/* ConfigError */.xL(`${name}: found spaces or other characters that no token has. Copy the token alone into the secret.`);
    return text;
};
/** A PEM private key; it may be in quotes, and line breaks may have become `\n`. Its value is never shown. */
const parsePrivateKey = (text, name) => {
    const [, bare = text] = /^(?:"(.*)"|'(.*)')$/s.exec(text)?.filter((part) => part !== undefined) ?? [];
    const key = bare.replaceAll(/(?:\\r)?\\n/g, "\n").trim();
    if (/^-----BEGIN [A-Z ]*PRIVATE KEY-----\s[\s\S]+-----END [A-Z ]*PRIVATE KEY-----$/.test(key))
        return key;
    throw new errors/* ConfigError */.xL(`${name}: found no private key in PEM format. ` +
        "Copy the whole .pem file of the App, first and last line included, into the secret.");
};
/** GitHub's longest name of a repository. */
const LONGEST_NAME = 100;
const LONGEST_PATTERN = 10 * LONGEST_NAME;
/** Names or globs, separated by commas or line breaks. A comma inside braces belongs to the glob. */
const parsePatterns = (text, name) => {
    const entries = text.split(/[\n,](?![^{}\n]*\})/).map((entry) => entry.trim());
    const patterns = entries.filter((entry) => entry !== "");
    for (const pattern of patterns) {
        const allowed = allowedInstead(pattern);
        if (allowed !== undefined)
            throw refuse(name, pattern, allowed);
    }
    // Separators alone are a list that came out empty somewhere else: no names at all would mean every repository.
    if (patterns.length === 0)
        throw refuse(name, text, "at least one name; leave the input out to mean every repository");
    return patterns;
};
/** The allowed form, for a pattern that cannot match a repository. */
function allowedInstead(pattern) {
    const isOdd = !/^([\w-]+\/)?[\w.\-*?[\]{},()|!+@^]+$/.test(pattern) || /(^|\/)\.{1,2}$/.test(pattern);
    if (isOdd || pattern.length > LONGEST_PATTERN)
        return "names of repositories or globs such as `payments-*`, separated by commas or line breaks";
    if (!(0,globs/* hasWholeBrackets */.Z)(pattern))
        return "a glob with every bracket closed, such as `{web,api}-*`; a comma outside of braces begins the next";
    const [, bare = ""] = /^(?:[\w-]+\/)?([\w.-]+)$/.exec(pattern) ?? [];
    return bare.length > LONGEST_NAME
        ? `a name of at most ${LONGEST_NAME} characters, as GitHub has them, or a glob`
        : undefined;
}

;// CONCATENATED MODULE: ./lib/entry/input-table.js
// The one table of inputs: action.yml and the README are checked against it.


/** The tasks of a run. */
const MODES = ["list", "apply", "report", "validate"];
const ALL = MODES;
/** The modes that reach the organization. */
const WORKING = ["list", "apply"];
const KEY_LENGTH = 20_000;
/** Every input, in the order of the documentation. */
const INPUTS = {
    mode: {
        modes: ALL,
        required: true,
        meaning: "`list` the repositories, `apply` the config to one shard of them, " +
            "`report` on all shards of the run, or `validate` the config without a token",
        parse: oneOf(...MODES),
    },
    token: {
        modes: WORKING,
        meaning: "a personal access token or an installation token. " +
            "The job's own `GITHUB_TOKEN` reaches only its own repository and is refused",
        parse: parseToken,
        secret: true,
        maxLength: KEY_LENGTH,
    },
    "app-id": { modes: WORKING, meaning: "a GitHub App in place of `token`: its id or client id", parse: parseAppId },
    "private-key": {
        modes: WORKING,
        meaning: "the App's private key, the whole .pem file",
        parse: parsePrivateKey,
        secret: true,
        maxLength: KEY_LENGTH,
        severalLines: true,
    },
    "installation-id": {
        modes: WORKING,
        meaning: "the App's installation; found by `org` where not given",
        parse: wholeNumber(1, Number.MAX_SAFE_INTEGER),
    },
    org: {
        modes: ["list", "apply", "report"],
        meaning: "the organization or user; the owner of the running repository where not given",
        parse: parseOwner,
    },
    config: {
        modes: ["list", "apply", "validate"],
        default: ".github/repo-cop.yml",
        meaning: "the config: a file, a folder or a glob",
        parse: parseText,
    },
    "config-base": {
        modes: WORKING,
        meaning: "in a dry run, the config of the base branch. " +
            "Only repositories with a different desired state in the two configs are read, and the report separates " +
            "changes of the proposed config from earlier drift",
        parse: parseText,
    },
    shards: {
        modes: ["list"],
        default: "2",
        meaning: "how many shards the `matrix` output describes; with `config-base` the most",
        parse: wholeNumber(1, shard/* MAX_MATRIX_JOBS */.Ab, ", the most jobs that a matrix starts"),
    },
    shard: {
        modes: ["apply"],
        default: "1/1",
        neverEmpty: true,
        meaning: "`n/m`, counting from 1: this job's slice",
        parse: shard/* parseShard */.uK,
    },
    repos: {
        modes: WORKING,
        meaning: "names or globs, separated by commas or line breaks: " +
            "only these. `apply` then needs no artifact. `exclude` still wins",
        parse: parsePatterns,
        maxLength: 200_000,
        severalLines: true,
    },
    "artifact-id": {
        modes: ["apply"],
        meaning: "the output of `list`; without it the artifact of this run is found by name",
        parse: wholeNumber(1, Number.MAX_SAFE_INTEGER),
    },
    "artifact-digest": { modes: ["apply"], meaning: "the output of `list`; verified where given", parse: parseDigest },
    "actions-token": {
        modes: ALL,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
        default: "${{ github.token }}",
        isExpression: true,
        meaning: "the job's token: downloads artifacts through GitHub's REST API if the artifact service fails, " +
            "names jobs in the report (`actions: read`) and writes the comment (`pull-requests: write`)",
        parse: parseToken,
        secret: true,
        maxLength: KEY_LENGTH,
    },
    "dry-run": {
        modes: WORKING,
        default: "false",
        neverEmpty: true,
        meaning: "plan and report, write nothing. In Actions it is on, " +
            "and cannot be switched off, for every event but schedule, repository_dispatch, workflow_dispatch, push " +
            "and workflow_run",
        parse: parseBoolean,
    },
    "writes-per-minute": {
        modes: ["apply"],
        meaning: "for all shards together; 60 where GitHub limits requests, else no limit",
        parse: wholeNumber(1, 6000),
    },
    "max-deletes": {
        modes: ["apply"],
        default: "10%",
        meaning: "the most deletions: a share of the entries that a shard has read in one family, or a number for all shards " +
            "together. Deletions above the limit are held back, first by repository, then by family. " +
            "A share never holds back the first 5 deletions of a run",
        parse: amount(100),
    },
    "max-changes": {
        modes: ["apply"],
        meaning: "the most repositories that may change: a share of the repositories of a shard, or a number for all shards " +
            "together. A shard above the limit changes none. A share never holds back 5 repositories or fewer. " +
            "Left out: no limit",
        parse: amount(100),
    },
    "rewrite-secrets": {
        modes: ["apply"],
        default: "false",
        meaning: "send the secrets of existing webhooks again, for example after a rotation. " +
            "GitHub never shows whether they differ",
        parse: parseBoolean,
    },
    reserve: {
        modes: WORKING,
        default: "10%",
        meaning: "how much of the hourly quota to leave to other programs, a number or a share",
        parse: parseReserve,
    },
    "on-limit": {
        modes: ["apply"],
        default: "wait",
        meaning: "`wait` for the quota to come back, or `defer` what is left to the next run",
        parse: oneOf("wait", "defer"),
    },
    "time-limit": {
        modes: ["apply"],
        default: "330",
        meaning: "minutes after which the rest is deferred, before the job's own limit ends the run",
        parse: parseMinutes,
    },
    "fail-on": {
        modes: ["apply", "report"],
        default: "failed",
        meaning: "`failed`, `deferred`, `drift` or `never`: the result from which on the job fails",
        parse: oneOf("failed", "deferred", "drift", "never"),
    },
    "private-names": {
        modes: ALL,
        default: "auto",
        meaning: "`auto` hides names and values of private and internal repositories in " +
            "everything that leaves a run of a public repository, or of one of unknown visibility; " +
            '`show` or `hide`. Hidden: "private repository 1234567"',
        parse: oneOf("auto", "show", "hide"),
    },
    comment: {
        modes: ["report"],
        default: "auto",
        meaning: "one comment on the pull request, updated in place: " +
            "`auto` where the token may (`pull-requests: write`), `always` or `never`",
        parse: oneOf("auto", "always", "never"),
    },
    reports: {
        modes: ["report"],
        meaning: "a folder with the files of all shard reports, where there are no artifacts",
        parse: parseText,
    },
};


/***/ }),

/***/ 10120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  eh: () => (/* binding */ actionInputs),
  Ko: () => (/* binding */ readInputs),
  o0: () => (/* binding */ secretsAmong)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var inventory_shard = __nccwpck_require__(81604);
// EXTERNAL MODULE: ./lib/objects.js
var objects = __nccwpck_require__(50315);
// EXTERNAL MODULE: ./lib/entry/input-table.js + 1 modules
var input_table = __nccwpck_require__(43787);
;// CONCATENATED MODULE: ./lib/entry/read-input.js
// Reads one input by its row of the table: its text, its default, and the checks of any text.

function readInput(reader, name, spec) {
    const text = givenText(reader, name, spec.neverEmpty) ??
        (spec.isExpression ? undefined : spec.default) ??
        (spec.required ? "" : undefined);
    if (text === undefined)
        return undefined;
    refuseOddText(name, text, spec);
    return spec.parse(text, name);
}
/** Actions passes unset inputs as empty texts. So empty means "not set", unless the table forbids that. */
function givenText(reader, name, neverEmpty = false) {
    const text = reader(name)?.trim();
    return text === "" && !neverEmpty ? undefined : text;
}
function refuseOddText(name, text, { severalLines, maxLength = 1000 }) {
    if (text.length > maxLength)
        throw new errors/* ConfigError */.xL(`${name}: found ${text.length} characters. Allowed are at most ${maxLength}.`);
    const odd = (severalLines ? /[^\P{Cc}\t\r\n]/u : /\p{Cc}/u).exec(text)?.[0].codePointAt(0);
    if (odd === undefined)
        return;
    const code = `U+${odd.toString(16).toUpperCase().padStart(4, "0")}`;
    throw new errors/* ConfigError */.xL(`${name}: found the control character ${code}. ` +
        `Allowed is ${severalLines ? "text" : "text of one line"} without control characters.`);
}

;// CONCATENATED MODULE: ./lib/entry/credentials.js
// Reads the inputs by which a run signs in to GitHub: a token, or the key of a GitHub App.




/** @throws ConfigError where nothing is given, or not one of the two whole */
function readCredentials(reader) {
    const token = readInput(reader, "token", input_table/* INPUTS */.m.token);
    const appId = readInput(reader, "app-id", input_table/* INPUTS */.m["app-id"]);
    const privateKey = readInput(reader, "private-key", input_table/* INPUTS */.m["private-key"]);
    const installationId = readInput(reader, "installation-id", input_table/* INPUTS */.m["installation-id"]);
    const app = [appId, privateKey, installationId].some((value) => value !== undefined);
    if (token !== undefined && app)
        throw new errors/* ConfigError */.xL("token: found together with inputs of a GitHub App. Give `token`, or `app-id` and `private-key`, not both.");
    if (token !== undefined)
        return { kind: "token", token };
    if (appId !== undefined && privateKey !== undefined) {
        return { kind: "app", appId, privateKey, ...(0,objects/* given */.gI)({ installationId }) };
    }
    if (app)
        throw new errors/* ConfigError */.xL(`${appId === undefined ? "app-id" : "private-key"}: nothing is given. ` +
            `A GitHub App needs \`app-id\` and \`private-key\`. ${EMPTY_SECRET}`);
    throw new errors/* ConfigError */.xL(`token: nothing is given. Give \`token\`, or \`app-id\` and \`private-key\` of a GitHub App. ${EMPTY_SECRET}`);
}
const EMPTY_SECRET = "A secret that does not exist is empty, and so is every secret in a run for a fork or for Dependabot.";

;// CONCATENATED MODULE: ./lib/entry/events.js
const ALWAYS = { writes: "always", refuse: () => undefined };
const DEFAULT_BRANCH = {
    writes: "where the run is of the default branch",
    refuse: (trigger) => {
        const branch = defaultBranchOf(trigger);
        if (branch === undefined)
            return UNREAD;
        return trigger.ref === `refs/heads/${branch}`
            ? undefined
            : `it started on ${shown(trigger.ref)}, which is not the default branch ${shown(branch)}`;
    },
};
/**
 * Events that allow a run to write. Only users who can change the default branch, or its schedule, can start them.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const WRITING_EVENTS = new Map([
    ["schedule", ALWAYS],
    ["repository_dispatch", ALWAYS],
    ["workflow_dispatch", DEFAULT_BRANCH],
    ["push", DEFAULT_BRANCH],
    [
        "workflow_run",
        {
            writes: "where one of the four above started the run that it follows, on the default branch",
            refuse: refuseFollowedRun,
        },
    ],
]);
/**
 * Why a run that this event started may only plan; undefined where it may write. Names are compared exactly.
 * https://docs.github.com/en/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
 */
function reasonToPlanOnly(trigger) {
    const { event } = trigger;
    if (event === "")
        return "GitHub does not say which event started it";
    const rule = WRITING_EVENTS.get(event);
    if (rule)
        return rule.refuse(trigger);
    return `${shown(event)} is not among the events by which a run writes (${[...WRITING_EVENTS.keys()].join(", ")})`;
}
/**
 * Why no mode that reads the config or has a token may run for this event at all; undefined where it may.
 * https://docs.github.com/en/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
 */
function reasonToRefuse({ event, payload }) {
    if (event === "pull_request_target")
        return `the event pull_request_target ${STRANGERS}`;
    const pullRequest = objectIn(payload, "pull_request");
    if (pullRequest === undefined)
        return undefined;
    const [head, base] = [idIn(objectIn(pullRequest, "head"), "repo"), idIn(objectIn(pullRequest, "base"), "repo")];
    // A fork that was deleted has no repository any more.
    return head !== undefined && head === base
        ? undefined
        : `this pull request comes from a fork, and its run ${STRANGERS}`;
}
const STRANGERS = "could run a stranger's config with the secrets of this repository, so Repo Cop does not run here. " +
    "Use the event pull_request, for branches of this repository";
/**
 * It runs on the default branch whatever it follows, so that a stranger's pull request may be what started both.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run
 */
function refuseFollowedRun({ payload, ...trigger }) {
    const followed = objectIn(payload, "workflow_run");
    const branch = defaultBranchOf({ ...trigger, payload });
    if (followed === undefined || branch === undefined)
        return UNREAD;
    const { event, head_branch: head } = followed;
    // The payload of a second `workflow_run` does not say which event started the first run.
    if (typeof event !== "string" || event === "workflow_run" || !WRITING_EVENTS.has(event))
        return `it follows a run that ${shown(event)} started, by which a run does not write`;
    if (head !== branch)
        return `it follows a run of ${shown(head)}, which is not the default branch ${shown(branch)}`;
    return idIn(followed, "head_repository") === idIn(payload, "repository")
        ? undefined
        : "it follows a run of another repository";
}
const UNREAD = "the file of GITHUB_EVENT_PATH does not say what is needed to tell that it started on the default branch";
function defaultBranchOf({ payload }) {
    const branch = objectIn(payload, "repository")?.["default_branch"];
    return typeof branch === "string" && branch !== "" ? branch : undefined;
}
function idIn(parent, key) {
    return objectIn(parent, key)?.["id"];
}
function objectIn(parent, key) {
    const value = parent?.[key];
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}
function shown(value) {
    return (JSON.stringify(value) ?? "nothing").slice(0, 120);
}

;// CONCATENATED MODULE: ./lib/entry/private-names.js
const PUBLIC_HOME = "The repository that runs this is public, so anyone can read its logs, job summaries and artifacts";
const ADVICE = "Next step: keep config and workflow in a private repository.";
/**
 * `isInActions`: the run belongs to a workflow. Outside of Actions the names are shown. A payload that does not say
 * whether the repository is public hides them as well.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads (`repository`)
 */
function privacyOf(wish, isInActions, payload) {
    const isPublic = isInActions ? isPublicIn(payload) : false;
    const hides = wish === "hide" || (wish === "auto" && isPublic !== false);
    if (isPublic) {
        const what = hides
            ? "the names and values of private repositories are hidden there"
            : "`private-names: show` shows them the names and values of private repositories";
        return { ...(hides && { hidesNames: true }), warning: `${PUBLIC_HOME}: ${what}. ${ADVICE}` };
    }
    if (!hides)
        return {};
    return { hidesNames: true, ...(wish === "auto" && { warning: UNKNOWN_HOME }) };
}
const UNKNOWN_HOME = "The event that started this run does not say whether its repository is public, so the names and values of " +
    "private repositories are hidden. Next step: give `private-names: show` where the repository is private.";
function isPublicIn(payload) {
    const repository = payload?.["repository"];
    if (typeof repository !== "object" || repository === null || Array.isArray(repository))
        return undefined;
    const { private: isPrivate, visibility } = repository;
    if (visibility === "public" || isPrivate === false)
        return true;
    return isPrivate === true || visibility === "private" || visibility === "internal" ? false : undefined;
}

;// CONCATENATED MODULE: ./lib/entry/inputs.js
// Reads the inputs of a run over the one table of them, from wherever a reader finds their texts.








/**
 * The inputs of an action: `INPUT_<NAME>` and nothing else, since the other variables of a job are not meant for it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs
 */
function actionInputs(env) {
    return (name) => env[`INPUT_${name.toUpperCase()}`];
}
/**
 * Reads all inputs. `payload` is what the file of GITHUB_EVENT_PATH holds, `reader` where the inputs come from.
 * @throws ConfigError with all problems at once
 */
function readInputs(env, payload, reader = actionInputs(env)) {
    const problems = [];
    const attempt = (read) => {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigError */.xL))
                throw error;
            problems.push(...error.problems);
            return undefined;
        }
    };
    for (const [name, spec] of Object.entries(input_table/* INPUTS */.m))
        attempt(() => readInput(reader, name, spec));
    if (reader("mode")?.trim() === "validate") {
        if (problems.length > 0)
            throw new errors/* ConfigError */.xL(uniqueProblems(problems));
        const config = readInput(reader, "config", input_table/* INPUTS */.m.config);
        return { mode: "validate", config, warnings: warningsFor(reader, "validate") };
    }
    attempt(() => refuseStrangersRun(env, payload));
    const isReport = reader("mode")?.trim() === "report";
    const credentials = isReport ? undefined : attempt(() => readCredentials(reader));
    const org = attempt(() => readInput(reader, "org", input_table/* INPUTS */.m.org) ?? ownerOfRun(env));
    const repos = attempt(() => withoutOwner(readInput(reader, "repos", input_table/* INPUTS */.m.repos) ?? [], org));
    if (isReport && org !== undefined && problems.length === 0)
        return readForReport({ env, reader, payload }, org);
    if (!credentials || org === undefined || !repos || problems.length > 0)
        throw new errors/* ConfigError */.xL(uniqueProblems(problems));
    return readForMode({ env, reader, payload }, { credentials, org, repos });
}
function readForReport(source, org) {
    const { reader } = source;
    const { hidesNames } = readPrivacy(source);
    const actionsToken = readInput(reader, "actions-token", input_table/* INPUTS */.m["actions-token"]);
    const reports = readInput(reader, "reports", input_table/* INPUTS */.m.reports);
    return {
        mode: "report",
        org,
        ...(0,objects/* given */.gI)({ actionsToken }),
        failOn: readInput(reader, "fail-on", input_table/* INPUTS */.m["fail-on"]),
        comment: readInput(reader, "comment", input_table/* INPUTS */.m.comment),
        ...(0,objects/* given */.gI)({ reports }),
        ...(hidesNames && { hidesNames }),
        warnings: warningsFor(reader, "report"),
    };
}
function readForMode(source, shared) {
    const { reader, env, payload } = source;
    const mode = readInput(reader, "mode", input_table/* INPUTS */.m.mode) === "list" ? "list" : "apply";
    const actionsToken = readInput(reader, "actions-token", input_table/* INPUTS */.m["actions-token"]);
    const { GITHUB_EVENT_NAME: event = "", GITHUB_REF: ref = "" } = env;
    // Outside of Actions nothing but `dry-run` decides whether the run writes.
    const planOnly = isInActions(env) ? reasonToPlanOnly({ event, ref, payload }) : undefined;
    const { hidesNames, warning } = readPrivacy(source);
    const dryRun = readInput(reader, "dry-run", input_table/* INPUTS */.m["dry-run"]) || planOnly !== undefined;
    const isFirst = mode === "list" || (shared.repos.length > 0 && readInput(reader, "shard", input_table/* INPUTS */.m.shard).index === 1);
    const common = {
        ...shared,
        config: readInput(reader, "config", input_table/* INPUTS */.m.config),
        ...readConfigBase(reader, dryRun),
        reserve: readInput(reader, "reserve", input_table/* INPUTS */.m.reserve),
        dryRun,
        ...(0,objects/* given */.gI)({ planOnly }),
        ...(hidesNames && { hidesNames }),
        ...(0,objects/* given */.gI)({ actionsToken }),
        warnings: [
            ...warningsFor(reader, mode),
            ...planOnlyWarning(planOnly, mode, reader),
            ...(isFirst && warning !== undefined ? [warning] : []),
        ],
    };
    if (mode === "list")
        return { mode, ...common, shards: readInput(reader, "shards", input_table/* INPUTS */.m.shards) };
    const artifactId = readInput(reader, "artifact-id", input_table/* INPUTS */.m["artifact-id"]);
    const artifactDigest = readInput(reader, "artifact-digest", input_table/* INPUTS */.m["artifact-digest"]);
    const maxChanges = readInput(reader, "max-changes", input_table/* INPUTS */.m["max-changes"]);
    const writesPerMinute = readInput(reader, "writes-per-minute", input_table/* INPUTS */.m["writes-per-minute"]);
    return {
        mode,
        ...common,
        shard: readInput(reader, "shard", input_table/* INPUTS */.m.shard),
        ...(0,objects/* given */.gI)({ artifactId, artifactDigest }),
        maxDeletes: readInput(reader, "max-deletes", input_table/* INPUTS */.m["max-deletes"]),
        ...(0,objects/* given */.gI)({ maxChanges, writesPerMinute }),
        onLimit: readInput(reader, "on-limit", input_table/* INPUTS */.m["on-limit"]),
        timeLimitMinutes: readInput(reader, "time-limit", input_table/* INPUTS */.m["time-limit"]),
        failOn: readInput(reader, "fail-on", input_table/* INPUTS */.m["fail-on"]),
        rewriteSecrets: readInput(reader, "rewrite-secrets", input_table/* INPUTS */.m["rewrite-secrets"]),
    };
}
/** @throws ConfigError in a run that may write: it would leave the other repositories as they are */
function readConfigBase(reader, dryRun) {
    const configBase = readInput(reader, "config-base", input_table/* INPUTS */.m["config-base"]);
    if (configBase === undefined)
        return {};
    if (!dryRun)
        throw new errors/* ConfigError */.xL(BASE_IN_DRY_RUN);
    return { configBase };
}
const BASE_IN_DRY_RUN = "config-base: it is for plans, and this run may write. Give `dry-run: true` too, or leave `config-base` out.";
function ownerOfRun(env) {
    const owner = env["GITHUB_REPOSITORY_OWNER"] || env["GITHUB_REPOSITORY"]?.split("/")[0];
    if (owner)
        return input_table/* INPUTS */.m.org.parse(owner, "org");
    throw new errors/* ConfigError */.xL("org: nothing is given, and GITHUB_REPOSITORY_OWNER is not set. Outside a workflow, name the organization or user.");
}
/** `acme/payments-api` is accepted where `acme` is the owner anyway: events name repositories like that. */
function withoutOwner(patterns, org) {
    return patterns.map((pattern) => {
        const [owner, name] = pattern.split("/");
        if (name === undefined || org === undefined)
            return pattern;
        if (owner?.toLowerCase() === org.toLowerCase())
            return name;
        throw new errors/* ConfigError */.xL(`repos: found ${JSON.stringify(pattern)}. Allowed are repositories of ${org} only.`);
    });
}
/** @throws ConfigError where a stranger's code or config could be run with this job's secrets */
function refuseStrangersRun({ GITHUB_EVENT_NAME: event = "", GITHUB_REF: ref = "" }, payload) {
    const reason = reasonToRefuse({ event, ref, payload });
    if (reason !== undefined)
        throw new errors/* ConfigError */.xL(reason);
}
function isInActions({ GITHUB_ACTIONS: isActions, GITHUB_EVENT_NAME: event = "" }) {
    return isActions === "true" || event !== "";
}
function readPrivacy({ env, reader, payload }) {
    return privacyOf(readInput(reader, "private-names", input_table/* INPUTS */.m["private-names"]), isInActions(env), payload);
}
function warningsFor(reader, mode) {
    const unused = Object.entries(input_table/* INPUTS */.m).filter(([name, { modes, default: text = "" }]) => {
        const given = givenText(reader, name) ?? "";
        return !modes.includes(mode) && given !== "" && given !== text;
    });
    const shard = mode === "apply" ? (0,inventory_shard/* shardWarning */.zL)(readInput(reader, "shard", input_table/* INPUTS */.m.shard)) : undefined;
    return [
        ...unused.map(([name]) => `${name}: \`mode: ${mode}\` does not use it`),
        ...(shard === undefined ? [] : [shard]),
    ];
}
/** Once a run, and not where a plan is what was asked for: then the log says it. */
function planOnlyWarning(reason, mode, reader) {
    if (reason === undefined || mode === "list" || readInput(reader, "dry-run", input_table/* INPUTS */.m["dry-run"]))
        return [];
    if (readInput(reader, "shard", input_table/* INPUTS */.m.shard).index > 1)
        return [];
    return [
        `This run only plans and writes nothing: ${reason}. Next step: ` +
            "give `dry-run: true` where a plan is wanted, else start it by an event that may write.",
    ];
}
/** Secrets among the inputs, to be masked before anything is logged. */
function secretsAmong(reader) {
    const secret = Object.entries(input_table/* INPUTS */.m).filter(([, spec]) => spec.secret);
    return secret.map(([name]) => givenText(reader, name) ?? "").filter((text) => text !== "");
}
function uniqueProblems(problems) {
    return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   X9: () => (/* binding */ MissingConfig),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   nE: () => (/* binding */ ArtifactError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
// The error classes. Any other error is a bug, and is reported as one.
/** The user can repair it: an input, the config, a token. Raised before anything is written. Exit code 2. */
class ConfigError extends Error {
    problems;
    constructor(problems) {
        const list = typeof problems === "string" ? [{ message: problems }] : problems;
        super(list.map(formatProblem).join("\n"));
        this.name = "ConfigError";
        this.problems = list;
    }
}
/** There is no config at the path of the input `config`. */
class MissingConfig extends ConfigError {
}
/** `file:line:column: message`, without the unknown parts. */
function formatProblem({ file, line, column, message }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(":");
    return place ? `${place}: ${message}` : message;
}
/** Created only in src/github, after the last attempt. Only src/read and src/apply turn it into a failure. */
class ApiError extends Error {
    kind;
    status;
    route;
    requestId;
    acceptedPermissions;
    isUnclear;
    needsLook;
    refusal;
    advice;
    isFinding;
    #details;
    constructor(details) {
        super(details.message, { cause: details.cause });
        this.#details = details;
        this.name = "ApiError";
        this.kind = details.kind;
        this.status = details.status;
        this.route = details.route;
        this.requestId = details.requestId;
        this.acceptedPermissions = details.acceptedPermissions;
        this.isUnclear = details.isUnclear ?? false;
        this.needsLook = details.needsLook ?? false;
        this.refusal = details.refusal;
        this.advice = details.advice;
        this.isFinding = details.isFinding ?? false;
    }
    /** The same error with another message. */
    withMessage(message) {
        return new ApiError({ ...this.#details, message });
    }
}
/** The artifact service failed, or the artifact is missing or damaged. `message` names the next step. */
class ArtifactError extends Error {
    kind;
    constructor(kind, message, cause) {
        super(message, { cause });
        this.name = "ArtifactError";
        this.kind = kind;
    }
}


/***/ }),

/***/ 33941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* reexport */ FREE_START_SHARDS),
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/github/answer.js
/** The fields of an object; empty for any other value. */
function fieldsOf(value) {
    return typeof value === "object" && value !== null ? value : {};
}
/** GitHub's message and its details about single fields; never a page of HTML. */
function messageOf({ status, body, failure }) {
    if (failure)
        return failure.message;
    const { message, errors } = fieldsOf(body);
    const details = Array.isArray(errors)
        ? errors.map(detailOf).filter((detail) => detail !== "" && detail !== message)
        : [];
    const sentence = typeof message === "string" ? message : "";
    return [sentence, details.join("; ")].filter((part) => part !== "").join(": ") || `HTTP status ${status}`;
}
/** The details of one entry of `errors`: its message, or a text such as `Label name already_exists`. */
function detailOf(error) {
    if (typeof error === "string")
        return error;
    const { resource, field, code, message } = fieldsOf(error);
    if (typeof message === "string" && message !== "")
        return message;
    return [resource, field, code].filter((part) => typeof part === "string").join(" ");
}
/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
function documentationUrl({ body }) {
    const { documentation_url: url } = fieldsOf(body);
    return typeof url === "string" ? url : "";
}
/** The entries of `errors` in a GraphQL answer with HTTP status 200. */
function problemsOf({ status, body }) {
    const { errors } = fieldsOf(body);
    return status === 200 && Array.isArray(errors) ? errors.map(problemOf) : [];
}
function problemOf(error) {
    const { type, code, message: text, path, extensions } = fieldsOf(error);
    const kind = typeof type === "string" ? type : code === "graphql_rate_limit" ? "RATE_LIMIT" : undefined;
    const message = typeof text === "string" ? text : "unknown error";
    // https://docs.github.com/en/graphql/guides/forming-calls-with-graphql
    const isSaml = fieldsOf(extensions)["saml_failure"] === true;
    return {
        message: isSaml && !/SAML/.test(message) ? `${message} (SAML enforcement)` : message,
        ...(kind !== undefined && { type: kind }),
        ...(Array.isArray(path) && { path: path.filter((step) => typeof step === "string" || typeof step === "number") }),
    };
}
/** True if a GraphQL answer has any value other than null, not counting `rateLimit`. */
function hasUsableData({ body }) {
    const { rateLimit: _, ...data } = fieldsOf(fieldsOf(body)["data"]);
    return holdsValue(data);
}
function holdsValue(value) {
    if (value === null || value === undefined)
        return false;
    return typeof value === "object" ? Object.values(value).some(holdsValue) : true;
}
/**
 * True if the body is not the JSON that it should be: the connection broke, or a proxy answered with a page of its own.
 * Statuses that say "there is none" count too, because their meaning is read as the state of a setting.
 */
function isDamaged({ status, headers, body }) {
    // 204 never has a body, whatever its content type.
    if (status === 204 || typeof body !== "string")
        return false;
    if (status === 404 || status === 410)
        return body.trim() !== "";
    if (status < 200 || status >= 300)
        return false;
    return body.trim() !== "" || /\bjson\b/.test(headers["content-type"] ?? "");
}
/** True if an answer to a GraphQL request has neither data nor errors. */
function saysNothing(answer) {
    const { data } = fieldsOf(answer.body);
    return answer.status === 200 && problemsOf(answer).length === 0 && (typeof data !== "object" || data === null);
}

// EXTERNAL MODULE: ./lib/objects.js
var objects = __nccwpck_require__(50315);
;// CONCATENATED MODULE: ./lib/github/causes.js
const CAUSES = [
    {
        // https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
        name: "single-sign-on",
        statuses: [403],
        text: /\bSAML (?:enforcement|SSO|single sign-on)\b/i,
        header: ["x-github-sso", /^required/i],
        kind: "denied",
        advice: "authorize the token for the organization's single sign-on, in its owner's settings under Configure SSO",
    },
    {
        // https://docs.github.com/en/enterprise-cloud@latest/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/managing-allowed-ip-addresses-for-your-organization
        name: "ip-allow-list",
        statuses: [403],
        text: /\bIP allow list\b/i,
        kind: "denied",
        advice: "add the runner's address to the organization's IP allow list, or run on a runner whose address is on it",
    },
    {
        // https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
        name: "blocked",
        statuses: [403, 451],
        text: /\brepository access blocked\b/i,
        kind: "rejected",
        advice: "GitHub has blocked this repository: its owner can write to GitHub Support; until then name it under `exclude`",
    },
    {
        // https://docs.github.com/en/migrations/using-github-enterprise-importer/understanding-github-enterprise-importer
        name: "migration",
        statuses: [403],
        text: /\blocked for migration\b/i,
        kind: "rejected",
        advice: "it is being migrated, or was: unlock or delete it at GitHub, or name it under `exclude`",
    },
    {
        // https://docs.github.com/en/organizations/managing-peoples-access-to-your-organization-with-roles/managing-security-managers-in-your-organization
        name: "security-manager",
        statuses: [403, 422],
        text: /\bsecurity manager team\b/i,
        kind: "rejected",
        advice: "the team is a security manager of the organization, which gives it access to every repository",
        isFinding: true,
    },
    {
        // https://docs.github.com/en/rest/issues/milestones
        name: "issues-off",
        statuses: [410],
        text: /\bissues (?:are|is|have been|has been) disabled\b/i,
        kind: "rejected",
        advice: "the repository has issues switched off; switch them on with `repository: { has_issues: true }`",
        isFinding: true,
    },
    {
        // The page of all of REST in place of one of its own: https://github.com/github/rest-api-description/issues/7163
        name: "older-server",
        statuses: [404],
        text: /\bhttps:\/\/\S+\/(?:rest|v3)\/?$/,
        kind: "rejected",
        advice: "this server does not have it; a newer GitHub Enterprise Server may",
        isFinding: true,
    },
    {
        // https://docs.github.com/en/get-started/learning-about-github/githubs-plans
        name: "plan",
        statuses: [402, 403],
        text: /\bupgrade to\b|\bbilling\b|\bnot available (?:for|on)\b/i,
        kind: "rejected",
        advice: "the plan of the owner does not have this feature for such a repository",
        isFinding: true,
    },
];
/** `isForbidden`: a GraphQL error FORBIDDEN in an answer of status 200 counts as a 403. */
function causeOf({ status, headers }, text, isForbidden) {
    const said = isForbidden ? 403 : status;
    return CAUSES.find((cause) => {
        const [name = "", value] = cause.header ?? [];
        return cause.statuses.includes(said) && (cause.text.test(text) || value?.test(headers[name] ?? "") === true);
    });
}
/** Adds the cause and advice to a problem in one part of a GraphQL answer, if no permission would repair it. */
function explain(problem) {
    if (problem.type !== "FORBIDDEN")
        return problem;
    const cause = causeOf({ status: 200, headers: {} }, problem.message, true);
    return cause ? { ...problem, type: cause.name, message: `${problem.message}: ${cause.advice}` } : problem;
}

;// CONCATENATED MODULE: ./lib/github/request-kind.js
/**
 * Each kind has its own pace. `read` and `write`: REST; `query`, `mutation`: GraphQL; `content`: a write that notifies
 * people.
 */
const PACED_KINDS = ["read", "query", "write", "mutation", "content"];
/**
 * Requests that create content, as far as GitHub documents them: operations marked as triggering notifications, and new
 * repositories.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const CONTENT_ROUTES = new Set([
    "PUT /repos/{owner}/{repo}/collaborators/{username}",
    "POST /orgs/{org}/invitations",
    "POST /orgs/{org}/repos",
]);
/** Requests that an App signs itself. https://docs.github.com/en/rest/apps/apps */
const APP_ROUTES = /\/(?:installation|access_tokens)$/;
/** Mutations that create something. After an unclear failure they may have happened. */
const CREATES = /\b(?:add|create|import|clone|submit)[A-Z]\w*\s*\(/;
const DELETES = /\b(?:delete|remove)[A-Z]\w*\s*\(/;
/** Describes a request to the gate. */
function requestKindOf(request) {
    if (request.kind === "rest")
        return restKind(request.route);
    const isMutation = /^\s*mutation\b/.test(request.query);
    const repeatable = !isMutation || !CREATES.test(request.query);
    const deletes = isMutation && DELETES.test(request.query);
    return {
        kind: isMutation ? "mutation" : "query",
        route: "POST /graphql",
        repeatable,
        deletes,
        appSigned: false,
        // https://docs.github.com/en/graphql/reference/queries#nodes
        divisible: Array.isArray(request.variables["ids"]) && request.variables["ids"].length > 1,
    };
}
function restKind(route) {
    const [method = ""] = route.split(" ");
    const isRead = method === "GET" || method === "HEAD";
    const kind = isRead ? "read" : CONTENT_ROUTES.has(route) ? "content" : "write";
    return {
        kind,
        route,
        repeatable: method !== "POST",
        deletes: method === "DELETE",
        appSigned: APP_ROUTES.test(route),
        divisible: false,
    };
}
/** True if the request changes anything on GitHub. */
function isWrite({ kind }) {
    return kind !== "read" && kind !== "query";
}
function isGraphql({ kind }) {
    return kind === "query" || kind === "mutation";
}

;// CONCATENATED MODULE: ./lib/github/answer-table.js
// Classifies GitHub's answers, and decides how to go on. The first row of the table that matches applies. Only this
// file turns an answer into an ApiError.





/**
 * GitHub refuses with 403 or 429.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
const isForbidden = ({ status }) => status === 403 || status === 429;
const hasType = (...names) => {
    return ({ types }) => types.some((type) => names.includes(type));
};
/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
function isSecondary(seen) {
    const isNamed = /\bsecondary rate limit/i.test(seen.text) || /secondary-rate-limits$/.test(documentationUrl(seen.answer));
    return isNamed
        ? isForbidden(seen) || isFailedGraphql(seen)
        : seen.status === 403 && "retry-after" in seen.answer.headers;
}
/**
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit
 */
function isPrimary(seen) {
    if (hasType("RATE_LIMIT", "RATE_LIMITED")(seen))
        return true;
    if (!isForbidden(seen))
        return false;
    return (seen.answer.headers["x-ratelimit-remaining"] === "0" || /API rate limit (?:already )?exceeded/i.test(seen.text));
}
/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts */
function isTimeout(seen) {
    const { answer, requestKind, status, text } = seen;
    if (answer.failure?.timedOut)
        return true;
    const isGivenUp = isFailedGraphql(seen) && /Something went wrong while executing your query/i.test(text);
    return isGraphql(requestKind) && (status === 502 || status === 504 || isGivenUp);
}
/** A GraphQL answer of status 200 without usable data; for a mutation, an answer with any error. */
function isFailedGraphql({ answer, requestKind, isEmpty }) {
    return isGraphql(requestKind) && problemsOf(answer).length > 0 && (isEmpty || isWrite(requestKind));
}
/** The cause if GitHub names one that no permission repairs. */
function refusalOf(seen) {
    const words = [seen.text, ...problemsOf(seen.answer).map(({ message }) => message), documentationUrl(seen.answer)];
    const text = words.filter((one) => one !== "").join(" ");
    return causeOf(seen.answer, text, hasType("FORBIDDEN", "INSUFFICIENT_SCOPES")(seen));
}
/** GitHub says that there is none. A proxy's page with the same status says nothing. */
function isGone({ answer, status }) {
    return (status === 404 || status === 410) && !isDamaged(answer);
}
/** The connection broke, or the body is damaged. A write may have been done or not. */
function isBroken({ answer, requestKind, status }) {
    return status === 0 || isDamaged(answer) || (isGraphql(requestKind) && saysNothing(answer));
}
const ANSWERS = [
    {
        name: "content",
        matches: (seen) => isSecondary(seen) && /content creation/i.test(seen.text),
        treatment: "pause",
        kind: "unavailable",
    },
    { name: "secondary", matches: isSecondary, treatment: "pause", kind: "unavailable" },
    { name: "primary", matches: isPrimary, treatment: "pause", kind: "unavailable" },
    { name: "secondary", matches: ({ status }) => status === 429, treatment: "pause", kind: "unavailable" },
    {
        name: "unauthorized",
        matches: ({ status }) => status === 401,
        treatment: "sign-in",
        kind: "unauthorized",
        advice: "the token is invalid, has expired or was revoked",
    },
    { name: "refusal", matches: (seen) => refusalOf(seen) !== undefined, treatment: "fail", kind: "rejected" },
    {
        name: "permission",
        matches: (seen) => seen.status === 403 || seen.status === 451 || hasType("FORBIDDEN", "INSUFFICIENT_SCOPES")(seen),
        treatment: "fail",
        kind: "denied",
    },
    {
        name: "missing",
        matches: (seen) => isGone(seen) || hasType("NOT_FOUND")(seen),
        treatment: "fail",
        kind: "missing",
        advice: "it is gone, or the token may not see it",
    },
    {
        // 303: https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy
        name: "conflict",
        matches: ({ status }) => status === 409 || status === 303,
        treatment: "fail",
        kind: "rejected",
    },
    { name: "timeout", matches: isTimeout, treatment: "repeat", kind: "unavailable" },
    {
        name: "resource-limit",
        matches: hasType("RESOURCE_LIMITS_EXCEEDED", "MAX_NODE_LIMIT_EXCEEDED", "ARGUMENT_LIMIT"),
        treatment: "fail",
        kind: "too-large",
    },
    { name: "network", matches: isBroken, treatment: "repeat", kind: "unavailable" },
    { name: "server", matches: ({ status }) => status >= 500, treatment: "repeat", kind: "unavailable" },
    {
        name: "validation",
        matches: (seen) => seen.status >= 400 || isFailedGraphql(seen),
        treatment: "fail",
        kind: "rejected",
    },
    {
        name: "redirect",
        matches: ({ status }) => status >= 300 && status !== 304,
        treatment: "follow",
        kind: "missing",
        advice: "it was renamed or transferred, and nothing was sent to where it is now",
    },
    { name: "success", matches: () => true, treatment: "accept", kind: "rejected" },
];
/** The first row of the table that matches the answer. */
function classify(answer, requestKind) {
    const isEmpty = !hasUsableData(answer);
    const problems = isGraphql(requestKind) ? problemsOf(answer) : [];
    const isFailed = problems.length > 0 && (isEmpty || isWrite(requestKind));
    const types = problems.filter(({ type }) => isFailed || /^RATE_LIMIT/.test(type ?? "")).map(({ type }) => type ?? "");
    const seen = { answer, requestKind, status: answer.status, text: messageOf(answer), types, isEmpty };
    const found = ANSWERS.find(({ matches }) => matches(seen));
    if (!found)
        throw new TypeError("the last row matches everything");
    const refusal = found.name === "refusal" ? refusalOf(seen) : undefined;
    const row = refusal ? { ...found, kind: refusal.kind, refusal } : found;
    // A query about several entries that GitHub cannot answer is split into smaller queries instead of repeated.
    return row.treatment === "repeat" && requestKind.divisible ? { ...row, treatment: "fail", kind: "too-large" } : row;
}
/** Turns the final answer of a failed request into an error. */
function apiError(answer, requestKind, { attempts, wasUnclear = false }) {
    const { kind, advice, treatment, refusal } = classify(answer, requestKind);
    const { status, headers, failure } = answer;
    const isBroken = treatment === "repeat";
    const isUnclear = isWrite(requestKind) && (isBroken || wasUnclear);
    const needsLook = isUnclear && !requestKind.repeatable;
    const unclear = isBroken && needsLook ? "it may have been done all the same" : undefined;
    const times = attempts > 1 ? `, ${attempts} attempts` : "";
    const outcome = `${status === 0 ? "no answer" : status}${times}`;
    const message = `${textOf(answer, requestKind)} (${requestKind.route}, ${outcome})`;
    const requestId = headers["x-github-request-id"];
    const acceptedPermissions = headers["x-accepted-github-permissions"];
    return new errors/* ApiError */.hD({
        kind,
        status,
        route: requestKind.route,
        isUnclear,
        needsLook,
        message: [message, advice ?? unclear].filter((part) => part !== undefined).join(": "),
        ...(refusal && { refusal: refusal.name, advice: refusal.advice, isFinding: refusal.isFinding === true }),
        ...(0,objects/* given */.gI)({ requestId, acceptedPermissions }),
        ...(failure && { cause: failure.message }),
    });
}
function textOf(answer, requestKind) {
    if (isDamaged(answer) || (isGraphql(requestKind) && saysNothing(answer)))
        return "The answer broke off, or is not GitHub's";
    return messageOf(answer);
}

;// CONCATENATED MODULE: ./lib/github/auth.js
// Authentication: a given token, or a GitHub App whose installation tokens are renewed during the run.





/** @throws ConfigError if the token is empty */
function tokenSession(given, { registerSecret }) {
    const token = given.trim();
    if (token === "")
        throw new errors/* ConfigError */.xL("`token` is empty: is the secret set, and does this workflow get it?");
    registerSecret(token);
    return { auth: { auth: token }, signIn: async () => false, isRenewing: false, writesBy: [] };
}
/** A new token may be unknown to some of GitHub's servers for some seconds. */
const REPLICATION_MS = 10_000;
const MOST_SIGN_INS = 4;
const MINTING = requestKindOf({
    kind: "rest",
    route: "POST /app/installations/{installation_id}/access_tokens",
    parameters: {},
});
/** A GitHub App. `installationId` may be set later, before the first request of the installation. */
class AppSession {
    installationId;
    writesBy = [];
    grants;
    auth;
    #options;
    #app;
    #minted;
    #renewal;
    /** True if the value that auth-app caches is not a token. */
    #isSpoilt = false;
    constructor(createApp, options) {
        this.#options = options;
        const authStrategy = ({ request }) => {
            const app = createApp(request);
            this.#app = app;
            return Object.assign((...wanted) => app(...wanted), { hook: this.#sign });
        };
        this.auth = { authStrategy };
    }
    get isRenewing() {
        return this.#renewal !== undefined;
    }
    /**
     * Renews the token. If the token is so new that some servers may not know it, waits instead. Concurrent calls share
     * one renewal.
     */
    async signIn(pending) {
        pending.signIns++;
        if (pending.requestKind.appSigned || pending.signIns > MOST_SIGN_INS)
            return false;
        const { clock } = this.#options;
        const age = this.#minted ? clock.monotonic() - this.#minted.at : Number.POSITIVE_INFINITY;
        if (age >= REPLICATION_MS) {
            this.#renewal ??= this.#renew().finally(() => {
                this.#renewal = undefined;
            });
            return this.#renewal;
        }
        await clock.sleep(1000 * pending.signIns);
        return true;
    }
    async #renew() {
        try {
            await this.#token(true);
            return true;
        }
        catch (error) {
            this.#options.log.warning("The App gets no fresh token.", {
                reason: error instanceof Error ? error.message : String(error),
            });
            return false;
        }
    }
    /** Octokit's hook. The App's own requests carry a JSON web token, all others the installation's token. */
    #sign = async (request, route, parameters) => {
        const endpoint = request.endpoint.merge(route, parameters);
        if (!this.#app)
            throw new TypeError("Octokit makes the strategy before it sends anything");
        const pending = endpoint.request?.pending;
        // The address has names in it, and a repository may be called "installation", so our own requests are recognized by
        // their kind.
        if (pending?.requestKind.appSigned ?? APP_ROUTES.test(endpoint.url))
            return this.#app.hook(request, endpoint);
        const token = await this.#token(false).catch((error) => Promise.reject(asUnauthorized(error, endpoint)));
        return request({ ...endpoint, headers: { ...endpoint.headers, authorization: `token ${token}` } });
    };
    /** @throws the error of the token request */
    async #token(refresh) {
        if (!this.#app || this.installationId === undefined)
            throw new TypeError("the installation is looked up first");
        const isAnew = refresh || this.#isSpoilt;
        const { token, permissions } = await this.#app({
            type: "installation",
            installationId: this.installationId,
            refresh: isAnew,
        });
        this.#isSpoilt = typeof token !== "string";
        // The body has no token, so this counts as a server error.
        if (this.#isSpoilt)
            throw Object.assign(new Error("The answer broke off, or is not GitHub's: there is no token in it"), {
                status: 500,
            });
        if (token !== this.#minted?.token) {
            this.#options.registerSecret(token);
            this.#minted = { token, at: this.#options.clock.monotonic() };
            this.writesBy = Object.entries(permissions ?? {}).flatMap(([name, access]) => (access === "read" ? [] : [name]));
            // Every App has at least the permission to read metadata.
            this.grants = permissions && Object.keys(permissions).length > 0 ? { ...permissions } : undefined;
        }
        return token;
    }
}
/**
 * Turns a refused token request into a 401 of the actual request. Rate limits, server errors and answers that are not
 * GitHub's stay as they are.
 */
function asUnauthorized(error, endpoint) {
    const { status = 0, message, response } = error;
    // plugin-retry repeats only errors that have a `request`.
    const isForeign = response && isDamaged({ status: response.status, headers: {}, body: response.data });
    if (status < 400 || status >= 500 || isWait(response) || isForeign) {
        if (!response)
            return Object.assign(error, { request: endpoint });
        // The limit is the App's and not the installation's. `retry-after` stays.
        const { "x-ratelimit-limit": _, ...headers } = response.headers;
        return Object.assign(error, { request: endpoint, response: { ...response, headers } });
    }
    const data = { message: `The App gets no token for its installation: ${message}` };
    return Object.assign(new Error(data.message), { status: 401, response: { status: 401, headers: {}, data } });
}
function isWait(response) {
    if (!response)
        return false;
    const { status, headers, data: body } = response;
    const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    return classify({ status, headers: Object.fromEntries(texts), body }, MINTING).treatment === "pause";
}
/** @throws ConfigError if the key is not a private key */
async function appSession(credentials, options) {
    const { appId, privateKey, installationId } = credentials;
    options.registerSecret(privateKey);
    const key = readKey(privateKey, options);
    const { createAppAuth } = await __nccwpck_require__.e(/* import() */ 479).then(__nccwpck_require__.bind(__nccwpck_require__, 76479)); // only where there is an App: it takes time to load
    const log = { warn: (message) => options.log.warning("Signing in as the App.", { message }) };
    const createJwt = async (_id, timeDifference = 0) => signJwt({ appId, key, timeDifference }, options);
    const session = new AppSession((request) => createAppAuth({ appId, createJwt, request: request, log }), options);
    session.installationId = installationId;
    return session;
}
/** Accepts a PEM whose line breaks were escaped for an environment variable. */
function readKey(privateKey, { registerSecret }) {
    const pem = privateKey.replaceAll("\\n", "\n").trim();
    registerSecret(pem);
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem);
    }
    catch {
        const found = pem.startsWith("-----BEGIN")
            ? "it begins like one, but is cut off or damaged"
            : "it does not begin with `-----BEGIN`";
        throw new errors/* ConfigError */.xL(`\`private-key\` is not the PEM file of a GitHub App's private key: ${found}`);
    }
}
/**
 * Signs the token without auth-app, which uses the process's `Date` and passes the token on before it can be masked.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
function signJwt({ appId, key, timeDifference }, { clock, registerSecret }) {
    const now = Math.floor(clock.now() / 1000) + timeDifference;
    const claims = { iat: now - 30, exp: now + 570, iss: appId };
    const text = [{ alg: "RS256", typ: "JWT" }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
        .join(".");
    const jwt = `${text}.${(0,external_node_crypto_.createSign)("RSA-SHA256").update(text).sign(key, "base64url")}`;
    registerSecret(jwt);
    return { jwt, expiresAt: new Date(claims.exp * 1000).toISOString() };
}

;// CONCATENATED MODULE: ./lib/github/limits/decision.js
// The interface of every limit, its decisions about a request, and the request as limits see it.
const GO = { kind: "go" };
/** Ends a request inside Octokit's hooks; `send` turns it into a deferred reply. */
class Deferral extends Error {
    reason;
    /** The state that the request relies on was read too long ago. */
    isStale;
    constructor(reason, isStale = false) {
        super(reason);
        this.name = "Deferral";
        this.reason = reason;
        this.isStale = isStale;
    }
}

;// CONCATENATED MODULE: ./lib/github/limits/pace/rates.js
// The rates of one shard: its share of what GitHub allows per minute, by kind of request, with a margin.

/**
 * GitHub's secondary limits, for one installation or user.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const LIMITS = {
    concurrentRequests: 100,
    restPointsPerMinute: 900,
    graphqlPointsPerMinute: 2000,
    pointsPerRead: 1,
    pointsPerWrite: 5,
    /** CPU seconds per minute. GitHub says that they are "roughly" the duration of answers. */
    secondsPerMinute: 90,
    graphqlSecondsPerMinute: 60,
    contentPerMinute: 80,
    contentPerHour: 500,
};
/**
 * The part of a limit that we use. The rest allows for jitter, differing clocks, and details that GitHub does not
 * document.
 */
const MARGIN = 0.8;
/** The part of the seconds within that margin that writes use: shards cannot compensate each other's slow answers. */
const WRITING_SHARE = 0.98;
/**
 * The margin for reads. When many shards start together, some are already at the next step while others are at the
 * first.
 */
const READING_MARGIN = 0.7;
/** Seconds per minute reserved for reads even if writes could use all of them, so that both make progress. */
const READING_BESIDE_WRITING = 4;
/** The same in points. */
const READING_POINTS = 40;
/**
 * GitHub recommends one write per second.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
const DEFAULT_WRITES_PER_MINUTE = 60;
/** The limit from points only. */
const MOST_WRITES_PER_MINUTE = (LIMITS.restPointsPerMinute * MARGIN) / LIMITS.pointsPerWrite;
/** Assumed minimum of an answer's duration. It keeps reads of different shards from starting at the same instant. */
const SHORTEST_LATENCY = 0.3;
/** A value for each kind of request. */
function byKind(value) {
    return Object.fromEntries(PACED_KINDS.map((kind) => [kind, value(kind)]));
}
/** Slots per minute of each grid for all shards together. No latency allows a higher rate. */
function slotsPerMinute(writesPerMinute) {
    return {
        read: (LIMITS.secondsPerMinute * MARGIN) / SHORTEST_LATENCY,
        query: (LIMITS.graphqlSecondsPerMinute * MARGIN) / SHORTEST_LATENCY,
        write: Math.min(writesPerMinute, MOST_WRITES_PER_MINUTE),
    };
}
/** Requests per minute of each kind for all shards together, assuming that all are in the state of this one. */
function ratesOf({ writesPerMinute, latency, active }) {
    const seconds = LIMITS.secondsPerMinute * MARGIN * WRITING_SHARE;
    const graphqlSeconds = LIMITS.graphqlSecondsPerMinute * MARGIN;
    const slots = slotsPerMinute(writesPerMinute);
    const isWriting = active.write || active.content || active.mutation;
    const write = Math.min(slots.write, seconds / atLeast(latency.write));
    const writing = isWriting ? write * atLeast(latency.write) : 0;
    const reading = Math.max(READING_BESIDE_WRITING, LIMITS.secondsPerMinute * READING_MARGIN - writing);
    const querying = Math.min(graphqlSeconds, active.read ? (reading * 2) / 3 : reading);
    const resting = reading - (active.query ? querying : 0);
    const points = Math.max(READING_POINTS, LIMITS.restPointsPerMinute * MARGIN - (isWriting ? write * LIMITS.pointsPerWrite : 0));
    return {
        write,
        mutation: Math.min(write, graphqlSeconds / atLeast(latency.mutation)),
        content: Math.min(write, (LIMITS.contentPerHour * MARGIN) / 60, LIMITS.contentPerMinute * MARGIN),
        query: Math.min(slots.query, querying / atLeast(latency.query)),
        read: Math.min(slots.read, points, resting / atLeast(latency.read)),
    };
}
function atLeast(latency) {
    return Math.max(SHORTEST_LATENCY, latency);
}
const LEAST_WEIGHT = 0.015;
/** The mean after one more answer. It is useful after a few answers, and keeps following changes. */
function observe({ seconds, samples }, sample) {
    const weight = Math.max(LEAST_WEIGHT, 1 / (samples + 1));
    return { seconds: seconds + (sample - seconds) * weight, samples: samples + 1 };
}
/** Reads in flight in one process: ten for all shards together, but at least one for each. */
function readsInFlight(shards) {
    return Math.max(1, Math.floor(10 / shards));
}
/** Limit of writes in flight in one process. Writes overlap only if answers take longer than a slot. */
function writesInFlight(shards) {
    return Math.max(1, Math.floor(40 / shards));
}

;// CONCATENATED MODULE: ./lib/github/limits/quota.js
// The hourly limit of one resource. All shards and all other programs with the same token use it, so
// `x-ratelimit-remaining` is what they all see.


/** Resets in answers of the same window differ by about a second. */
const SAME_WINDOW_MS = 60_000;
/** A reset further away than this is a mistake, because windows last an hour. */
const LONGEST_WINDOW_MS = 2 * 3_600_000;
/** The quota after another answer. Answers may overtake each other, so the lowest value of a window applies. */
function sight(quota, rate, now) {
    if (quota && rate.resetAt < quota.resetAt - SAME_WINDOW_MS)
        return quota;
    const isSame = quota !== undefined && rate.resetAt <= quota.resetAt + SAME_WINDOW_MS;
    if (!isSame)
        return { ...rate, seenAt: now, since: { at: now, remaining: rate.remaining }, usedUntil: 0 };
    return rate.remaining < quota.remaining ? { ...quota, ...rate, seenAt: now } : quota;
}
/** The rate in the headers, with its resource. */
function rateOf(headers) {
    const read = (name) => Number.parseInt(headers[`x-ratelimit-${name}`] ?? "", 10);
    const rate = { limit: read("limit"), remaining: read("remaining"), resetAt: read("reset") * 1000 };
    if (Object.values(rate).some(Number.isNaN))
        return undefined;
    return { ...rate, resource: headers["x-ratelimit-resource"] ?? "core" };
}
/**
 * The estimated remaining quota at `now`, if use continues at the same speed. With many shards, one of them hears from
 * GitHub only every few minutes.
 */
function remainingAt({ remaining, seenAt, since }, now) {
    const elapsed = seenAt - since.at;
    const spentPerMs = elapsed > 0 ? (since.remaining - remaining) / elapsed : 0;
    return remaining - Math.max(0, spentPerMs * (now - seenAt));
}
/** `10%` of the limit, or a number of requests. */
function reserveOf(reserve, limit) {
    const number = Number.parseFloat(reserve);
    return reserve.trim().endsWith("%") ? Math.ceil((limit * number) / 100) : number;
}
/** Requests of each other shard that may be in flight at the moment. */
const IN_FLIGHT_EACH = 2;
/** GitHub returns resets in whole seconds. */
const AFTER_RESET_MS = 1000;
/** Number of requests that a shard may be ahead of an even spread. */
const SLACK = 2;
/**
 * Decides if the quota has room for another request. If the quota will not last until the reset, requests are spread
 * evenly. Otherwise the quota does not delay them.
 */
function decideByQuota(quota, spending) {
    const { now } = spending;
    if (!quota || now >= quota.resetAt || quota.resetAt > now + LONGEST_WINDOW_MS)
        return GO;
    const available = availableAt(quota, spending);
    if (available <= 0) {
        const why = "the hourly limit is spent down to the reserve " +
            `(${Math.max(0, Math.floor(remainingAt(quota, now)))} of ${quota.limit} left)`;
        return { kind: "wait", until: quota.resetAt + AFTER_RESET_MS, why, isQuota: true, cause: "quota" };
    }
    const until = quota.usedUntil - SLACK * spreadMs(quota, spending);
    return until > now ? { kind: "wait", until, why: "the hourly limit is spread until its reset" } : GO;
}
/** The quota after one more request of this shard. */
function spend(quota, spending) {
    if (!quota || spending.now >= quota.resetAt)
        return quota;
    return {
        ...quota,
        usedUntil: Math.min(quota.resetAt, Math.max(quota.usedUntil, spending.now) + spreadMs(quota, spending)),
    };
}
/** Requests that all shards together may still send before the reset. */
function availableAt(quota, { now, shards, reserve, isContinuation }) {
    const kept = Math.max(isContinuation ? 0 : reserveOf(reserve, quota.limit), IN_FLIGHT_EACH * shards);
    return remainingAt(quota, now) - kept;
}
/**
 * Milliseconds between two requests of this shard until the reset or the end of the run; 0 if all expected requests
 * fit.
 */
function spreadMs(quota, spending) {
    const available = availableAt(quota, spending);
    if (available <= 0 || spending.expected * spending.shards <= available)
        return 0;
    const end = Math.min(quota.resetAt, Math.max(spending.now, spending.deadline));
    return ((end - spending.now) * spending.shards) / available;
}
/** The hourly limit of one resource. */
class QuotaLimit {
    #options;
    #quota;
    #expected = 0;
    constructor(options) {
        this.#options = options;
    }
    decide(request, now) {
        return this.#isFor(request) ? decideByQuota(this.#quota, this.#spending(request, now)) : GO;
    }
    begin(request, now) {
        if (!this.#isFor(request))
            return;
        this.#quota = spend(this.#quota, this.#spending(request, now));
        this.#expected = Math.max(0, this.#expected - 1);
    }
    end({ requestKind }, { answer, now }) {
        if (requestKind.appSigned)
            return;
        const rate = rateOf(answer.headers);
        if (rate?.resource === this.#options.resource)
            this.learn(rate, now);
    }
    /** The reset does not move, because it is in GitHub's time. */
    shift(ms) {
        if (!this.#quota)
            return;
        const { seenAt, since, usedUntil } = this.#quota;
        this.#quota = {
            ...this.#quota,
            seenAt: seenAt + ms,
            since: { ...since, at: since.at + ms },
            usedUntil: usedUntil + ms,
        };
    }
    /** Stores a rate that GitHub returned. */
    learn(rate, now) {
        this.#quota = sight(this.#quota, rate, now);
    }
    /** Stores the number of expected requests, so that they are spread if they do not fit. */
    expect(requests) {
        this.#expected = requests;
    }
    get quota() {
        return this.#quota;
    }
    #isFor({ requestKind }) {
        return isGraphql(requestKind) === (this.#options.resource === "graphql");
    }
    #spending({ isContinuation }, now) {
        const { shards, reserve } = this.#options;
        return { now, shards, reserve, deadline: this.#options.deadline(), isContinuation, expected: this.#expected };
    }
}

;// CONCATENATED MODULE: ./lib/github/limits/forecast.js
// Forecasts the time and quota of a shard's work, and how much of it fits into one night.


const WINDOW_MS = 3_600_000;
/** In seconds. Shorter latencies make no difference. */
const forecast_SHORTEST_LATENCY = 0.001;
const MOST_NIGHTS = 365;
/** Assumes that every shard has as much work as this one, and that no other program uses the limit. */
function forecast(work, outlook) {
    const whole = simulate(work, outlook, Number.POSITIVE_INFINITY);
    const tonight = simulate(work, outlook, outlook.deadline - outlook.now);
    const later = {
        ...outlook,
        core: outlook.core && { ...outlook.core, remaining: outlook.core.limit, resetAt: outlook.now + WINDOW_MS },
    };
    let left = work.writes - tonight.written;
    let nights = 1;
    for (; left > 0 && nights < MOST_NIGHTS; nights++)
        left -= simulate({ ...work, writes: left }, later, outlook.nightMs).written;
    const share = availableIn(outlook);
    return {
        minutes: Math.ceil(whole.elapsedMs / 60_000),
        available: Number.isFinite(share) ? Math.floor(share) : undefined,
        deferredWrites: work.writes - tonight.written,
        nights,
    };
}
/** This shard's part of the remaining quota in the current window. */
function availableIn({ core, reserve, shards }) {
    return core ? Math.max(0, core.remaining - reserveOf(reserve, core.limit)) / shards : Number.POSITIVE_INFINITY;
}
/** Simulates the work, reads first, until it is done or the time is over. */
function simulate(work, outlook, untilMs) {
    const share = new QuotaShare(outlook);
    const [query, read, write] = stepsOf(work, outlook);
    const queriedAt = runStep(query, 0, untilMs, share).atMs;
    const readAt = runStep(read, queriedAt, untilMs, share).atMs;
    const { atMs, done } = runStep(write, readAt, untilMs, share);
    return { elapsedMs: atMs, written: done };
}
function stepsOf({ reads, queries, writes }, outlook) {
    const { reading, writing } = ratesFor(outlook);
    return [
        { count: queries, perMinute: reading.query, isCore: false },
        { count: reads, perMinute: reading.read, isCore: true },
        { count: writes, perMinute: writing.write, isCore: true },
    ];
}
/** Requests per minute of this shard. */
function ratesFor({ shards, writesPerMinute, latency }) {
    if (writesPerMinute === undefined) {
        const free = byKind((kind) => (readsInFlight(shards) * 60) / Math.max(latency[kind], forecast_SHORTEST_LATENCY));
        return { reading: free, writing: free };
    }
    const idle = byKind(() => false);
    const each = (rates) => byKind((kind) => rates[kind] / shards);
    const ratesWith = (active) => each(ratesOf({ writesPerMinute, latency, active }));
    return { reading: ratesWith(idle), writing: ratesWith({ ...idle, write: true }) };
}
function runStep({ count, perMinute, isCore }, fromMs, untilMs, share) {
    let [atMs, done] = [fromMs, 0];
    while (done < count && atMs < untilMs) {
        const { available, endsMs } = isCore
            ? share.at(atMs)
            : { available: Number.POSITIVE_INFINITY, endsMs: Number.POSITIVE_INFINITY };
        const room = Math.floor((Math.min(endsMs, untilMs) - atMs) * (perMinute / 60_000));
        const step = Math.min(count - done, available, room);
        share.spend(isCore ? step : 0);
        done += step;
        atMs = done < count ? Math.min(endsMs, untilMs) : atMs + (step / perMinute) * 60_000;
    }
    return { atMs, done };
}
/** The quota that this shard may still use, window by window. */
class QuotaShare {
    #perWindow;
    #available;
    #endsMs;
    constructor(outlook) {
        const { core, reserve, shards, now } = outlook;
        this.#perWindow = core
            ? Math.max(1, Math.floor((core.limit - reserveOf(reserve, core.limit)) / shards))
            : Number.POSITIVE_INFINITY;
        this.#available = Math.floor(availableIn(outlook));
        this.#endsMs = core ? Math.max(0, core.resetAt - now) : Number.POSITIVE_INFINITY;
    }
    at(atMs) {
        while (atMs >= this.#endsMs) {
            this.#endsMs += WINDOW_MS;
            this.#available = this.#perWindow;
        }
        return { available: this.#available, endsMs: this.#endsMs };
    }
    spend(requests) {
        this.#available -= requests;
    }
}

;// CONCATENATED MODULE: ./lib/github/limits/access-limit.js


/** Denied writes to this many repositories in a row mean that the token may not write anywhere. */
const MOST_DENIED_IN_A_ROW = 10;
class AccessLimit {
    #failure;
    /** The subjects of writes that were denied since the last accepted write. */
    #denied = new Set();
    /** The reason why nothing more is sent; undefined otherwise. */
    get failure() {
        return this.#failure;
    }
    decide() {
        return this.#failure ? { kind: "stop", reason: this.#failure.message } : GO;
    }
    begin() { }
    /** Only writes count: public repositories can be read without any permission. */
    end({ requestKind, subject }, { row }) {
        if (row.treatment === "accept" && isWrite(requestKind))
            this.#denied.clear();
        if (row.name !== "permission" || !isWrite(requestKind))
            return;
        this.#denied.add(subject);
        if (this.#denied.size < MOST_DENIED_IN_A_ROW)
            return;
        this.#failure ??= {
            kind: "denied",
            message: `GitHub denied writing to ${MOST_DENIED_IN_A_ROW} repositories in a row, so nothing more is sent`,
            advice: "check what the token may do in these repositories; the next run goes on",
        };
    }
    /**
     * The reason to stop when GitHub refuses the token. Undefined at startup, where it is a mistake of the inputs: no
     * other request is sent before GitHub has accepted the token once.
     */
    signedOut({ isStartup }, message) {
        if (isStartup)
            return undefined;
        this.#failure ??= {
            kind: "denied",
            message: `GitHub accepted the token at first and no longer does (${message}), so nothing more is sent`,
            advice: "create a new token, or install the App again, and put it where this one is; the next run goes on",
        };
        return this.#failure.message;
    }
    shift() { }
}

;// CONCATENATED MODULE: ./lib/github/limits/backoff.js
// The back-off of the whole process after a rate-limit refusal, and the half pace after it.



/** Duration of the half pace after a secondary refusal: the other shards are probably near the limit too. */
const HALF_PACE_MS = 15 * 60_000;
/**
 * Sending on after refusals may get an App banned.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
const MOST_REFUSALS_IN_A_ROW = 6;
class Backoff {
    #until = 0;
    #halfUntil = 0;
    /** Writes have limits of their own, so a successful read does not end a row of refused writes. */
    #inARow = { read: 0, write: 0 };
    #why = "";
    #isQuota = false;
    decide(request, now) {
        const inARow = this.#inARow[sideOf(request)];
        if (inARow > MOST_REFUSALS_IN_A_ROW)
            return { kind: "stop", reason: `${this.#why}, ${inARow} times in a row` };
        if (now >= this.#until)
            return GO;
        const isQuota = this.#isQuota;
        return { kind: "wait", until: this.#until, why: this.#why, isQuota, cause: isQuota ? "quota" : "refusal" };
    }
    begin() { }
    /**
     * A refusal starts a back-off of the whole process. A refused request that was sent before the last back-off began
     * does not count as another refusal in a row.
     */
    end(request, { row, answer, now }) {
        const side = sideOf(request);
        if (row.treatment !== "pause") {
            if (now >= this.#until)
                this.#inARow[side] = 0;
            return;
        }
        if (now >= this.#until)
            this.#inARow[side]++;
        this.#isQuota = row.name === "primary";
        const { until, named } = backoffUntil(answer.headers, { now, inARow: this.#inARow[side] });
        this.#until = Math.max(this.#until, until);
        this.#why = this.#isQuota ? "the hourly limit is spent" : "GitHub refused with a secondary rate limit";
        if (named !== undefined)
            this.#why += ` (it named a wait of ${named} s, which is taken for an hour)`;
        if (!this.#isQuota)
            this.#halfUntil = Math.max(this.#halfUntil, this.#until + HALF_PACE_MS);
    }
    shift(ms) {
        this.#until += ms;
        this.#halfUntil += ms;
    }
    /** 1, or ½ for a while after a refusal. */
    speed(now) {
        return now < this.#halfUntil ? 0.5 : 1;
    }
}
function sideOf({ requestKind }) {
    return isWrite(requestKind) ? "write" : "read";
}
/**
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
const FALLBACK_PAUSE_MS = 60_000;
const LONGEST_FALLBACK_MS = 15 * 60_000;
/** GitHub's longest window. A longer wait in an answer is a mistake. */
const LONGEST_BACKOFF_MS = 3_600_000;
/**
 * End of the back-off: `retry-after`, otherwise the reset, otherwise a minute that doubles with each refusal in a row.
 * `named`: the seconds that GitHub requested if they exceed the longest window, and so are not used.
 */
function backoffUntil(headers, { now, inARow }) {
    const after = Number.parseFloat(headers["retry-after"] ?? "") * 1000;
    if (after > LONGEST_BACKOFF_MS)
        return { until: now + LONGEST_BACKOFF_MS, named: after / 1000 };
    if (after >= 0)
        return { until: now + after };
    const reset = Number.parseInt(headers["x-ratelimit-reset"] ?? "", 10) * 1000 + AFTER_RESET_MS;
    if (headers["x-ratelimit-remaining"] === "0" && reset > now && reset < now + LONGEST_WINDOW_MS)
        return { until: reset };
    return { until: now + Math.min(FALLBACK_PAUSE_MS * 2 ** Math.max(0, inARow - 1), LONGEST_FALLBACK_MS) };
}

;// CONCATENATED MODULE: ./lib/github/limits/breaker.js
// Stops sending to a server that fails repeatedly: waits, tries one request, then continues, waits longer, or gives up.

/** Server errors in a row, of any requests, after which sending stops for a while. */
const FAILURES_TO_OPEN = 5;
const FIRST_WAIT_MS = 30_000;
/** Waits of 30, 60, 120 and 240 s. */
const MOST_WAITS = 4;
/** Other requests check at this interval if the one trial request has ended. */
const LOOK_MS = 1000;
const WHY = "GitHub answers with server errors";
class Breaker {
    #failures = 0;
    /** Number of waits since the last success. */
    #waits = 0;
    #until = 0;
    #isTrying = false;
    state(now) {
        if (this.#waits > MOST_WAITS)
            return "given-up";
        if (this.#waits === 0)
            return "closed";
        return now < this.#until ? "open" : "half-open";
    }
    decide(_request, now) {
        const state = this.state(now);
        if (state === "given-up")
            return { kind: "stop", reason: WHY, isServer: true };
        if (state === "open")
            return { kind: "wait", until: this.#until, why: WHY, cause: "server" };
        return state === "half-open" && this.#isTrying ? { kind: "wait", until: now + LOOK_MS, why: WHY } : GO;
    }
    begin(_request, now) {
        if (this.state(now) === "half-open")
            this.#isTrying = true;
    }
    /** A query that is too large and a rate-limit refusal do not count as server failures. */
    end(_request, { row: { kind, treatment }, now }) {
        this.#isTrying = false;
        if (treatment === "pause" || (treatment === "fail" && kind === "too-large"))
            return;
        if (treatment === "repeat") {
            this.#fail(now);
            return;
        }
        this.#failures = 0;
        this.#waits = 0;
    }
    shift(ms) {
        this.#until += ms;
    }
    #fail(now) {
        this.#failures++;
        const state = this.state(now);
        if (state === "open" || (state === "closed" && this.#failures < FAILURES_TO_OPEN))
            return;
        const waitMs = FIRST_WAIT_MS * 2 ** this.#waits;
        this.#until = now + waitMs;
        this.#waits++;
    }
}

;// CONCATENATED MODULE: ./lib/github/limits/pace/guest-pace.js
// The pace of a guest: a run, such as the plan of a pull request, that uses the same token as a nightly run beside it.


/** A guest sends this many requests before it slows down to one per second. */
const FREE_REQUESTS = 100;
const GUEST_PACE_MS = 1000;
/** Requests per minute of a night: its writes, and the reads between them. */
const NIGHT_PER_MINUTE = 1.2 * DEFAULT_WRITES_PER_MINUTE;
/** Answer seconds per minute that a guest always uses, even if GitHub is slow. */
const LEAST_SECONDS = 2;
/** Weight of the newest answer in the mean. */
const NEWEST = 0.2;
/**
 * Slows down a guest: a run next to a night with the same token. It sends one request at a time, and after the first
 * hundred one per second. It uses at most the answer seconds that a constantly writing night leaves.
 */
class GuestPace {
    #shards;
    #begun = 0;
    #lastStart = 0;
    /** Mean duration of an answer in seconds. */
    #seconds = 0;
    /** All shards of the guest share its pace. */
    constructor(shards) {
        this.#shards = shards;
    }
    decide(_request, now) {
        const until = this.#lastStart + this.#intervalMs() * this.#shards;
        return now >= until
            ? GO
            : { kind: "wait", until, why: "a plan leaves the limits to a night that may run beside it" };
    }
    #intervalMs() {
        const room = Math.max(LEAST_SECONDS, LIMITS.secondsPerMinute - NIGHT_PER_MINUTE * this.#seconds);
        const slow = (60_000 * this.#seconds) / room;
        return this.#begun < FREE_REQUESTS ? slow : Math.max(GUEST_PACE_MS, slow);
    }
    begin(_request, now) {
        this.#begun += 1;
        this.#lastStart = now;
    }
    end(_request, { seconds }) {
        this.#seconds = this.#seconds === 0 ? seconds : this.#seconds + NEWEST * (seconds - this.#seconds);
    }
    shift(ms) {
        this.#lastStart += ms;
    }
}

;// CONCATENATED MODULE: ./lib/github/limits/pace/slots.js
// Slots of the wall clock. Shards cannot communicate, but they share the time of day.
/**
 * Numbers that are hard to approximate by fractions, so that their multiples modulo 1 are spread evenly between 0 and
 * 1.
 */
const STEPS = continuedFractions(7);
/** All numbers whose continued fraction begins with `depth` terms of 1 or 2 and continues with ones. */
function continuedFractions(depth) {
    if (depth === 0)
        return [(Math.sqrt(5) - 1) / 2];
    return continuedFractions(depth - 1).flatMap((rest) => [1, 2].map((first) => 1 / (first + rest)));
}
/** Number of cycles over which the slots of one shard should be spread evenly. */
const CYCLES = 128;
/**
 * The step of a sequence that selects the used slots. A slot is used if its value in the sequence is below the used
 * share. For every share, the used slots are spread evenly over time. The slots of a smaller share are a subset of
 * those of a larger one, so shards with different latencies do not collide. The spread is even over all slots and over
 * those of one shard, which are `shards` steps apart.
 */
function stepFor(shards) {
    let best = { step: 0, score: 0 };
    for (const step of STEPS) {
        const score = evenness(step * shards, best.score);
        if (score > best.score)
            best = { step, score };
    }
    return best.step;
}
/**
 * Rates a step: the worse fractions with small denominators approximate it, the more even its sequence. Stops early
 * when the result falls below `enough`.
 */
function evenness(step, enough) {
    let worst = 1;
    for (let denominator = 1; denominator <= CYCLES && worst > enough; denominator++) {
        const product = step * denominator;
        worst = Math.min(worst, denominator * Math.abs(product - Math.round(product)));
    }
    return worst;
}
/** A smaller share would make the search for the next slot slow. */
const SMALLEST_SHARE = 0.001;
/** True if a slot, counted from 1970, is used when only `share` (0 to 1) of all slots may be. */
function isUsable(slot, step, share) {
    return (slot * step) % 1 < Math.max(share, SMALLEST_SHARE);
}
/** Start of the shard's next slot that does not begin before `from`. */
function nextSlot({ slotMs, shard, shards, step }, from, share = 1) {
    const cycle = Math.ceil((from / slotMs - (shard - 1)) / shards);
    let slot = cycle * shards + shard - 1;
    while (!isUsable(slot, step, share))
        slot += shards;
    return slot * slotMs;
}
/** The ledger after a use that takes `ms` of the shard's time. Unused time is lost. */
function charge({ usedUntil }, { ms, now }) {
    return { usedUntil: Math.max(usedUntil, now) + ms };
}

;// CONCATENATED MODULE: ./lib/github/limits/pace/pacer.js
// Computes when a request may start, from slots of the wall clock and from the duration of this shard's answers.
// Callers always pass the time in.



const GRID_OF = { read: "read", query: "query", write: "write", mutation: "write", content: "write" };
/**
 * In seconds, used before anything was measured. GitHub's latency on a bad day, so that many shards may start at once.
 */
const EXPECTED_LATENCY = { read: 2.5, query: 3.5, write: 2.5, mutation: 2.5, content: 2.5 };
/** The expectation counts like this many answers, so that the first few answers cannot mislead. */
const TRUST = 3;
/** A kind without measurements is assumed to take at most this many times the mean of the others. */
const GUESS = 3;
/** Slightly above the margin of the rates, so that the ledger delays only requests beyond the rates. */
const LEDGER_SHARE = 0.83;
/** Number of requests that a shard may be ahead of its seconds. */
const pacer_SLACK = 3;
/**
 * Seconds of answers per minute while shards send their first requests, if the mean duration is known. They send
 * nothing else until then.
 */
const START_SECONDS = 75;
/**
 * In seconds.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const LONGEST_ANSWER = 10;
/** The fewest answers that give a useful mean. */
const LEAST_ANSWERS = 3;
/** A kind that was unused for the time of this many requests starts without slack. */
const NEW_AFTER = 4;
/** Answers may take twice as long as before, where that keeps the whole minutes. */
function startMinutes(shards, secondsPerAnswer) {
    const seconds = Math.min(LONGEST_ANSWER, Math.max(SHORTEST_LATENCY, secondsPerAnswer));
    const minutes = (shards * seconds) / START_SECONDS;
    return Math.min(Math.ceil(minutes), 2 * minutes);
}
class Pacer {
    #shards;
    #writesPerMinute;
    #grids;
    #lastSlot = { read: 0, query: 0, write: 0 };
    #lastStart = { ...byKind(() => 0) };
    #latency = {
        ...byKind((kind) => ({ seconds: EXPECTED_LATENCY[kind], samples: TRUST })),
    };
    /** The mean over all kinds. */
    #overall = { seconds: 0, samples: 0 };
    /** After its first request, a shard waits until the others have had their turn. */
    #nextTurn;
    #seconds = { usedUntil: 0 };
    #graphqlSeconds = { usedUntil: 0 };
    /** For first requests, one turn for each shard; undefined if the duration of answers is not known. */
    #startGrid;
    constructor(shard, writesPerMinute, secondsPerAnswer) {
        this.#shards = shard.count;
        this.#writesPerMinute = writesPerMinute;
        const slots = slotsPerMinute(writesPerMinute);
        const step = stepFor(shard.count);
        const gridOf = (name) => ({
            slotMs: 60_000 / slots[name],
            shard: shard.index,
            shards: shard.count,
            step,
        });
        if (secondsPerAnswer !== undefined) {
            this.#overall = { seconds: secondsPerAnswer, samples: TRUST };
            const minutes = startMinutes(shard.count, secondsPerAnswer);
            this.#startGrid = { slotMs: (60_000 * minutes) / shard.count, shard: shard.index, shards: shard.count, step };
        }
        this.#grids = { read: gridOf("read"), query: gridOf("query"), write: gridOf("write") };
    }
    /**
     * Mean duration of answers in seconds. For a kind without measurements: `guess` times the mean of all kinds, if that
     * is lower than the expectation.
     */
    latency(guess = GUESS) {
        return byKind((kind) => {
            const { seconds, samples } = this.#latency[kind];
            return samples > TRUST || this.#overall.samples === 0
                ? seconds
                : Math.min(seconds, guess * this.#overall.seconds);
        });
    }
    /** The mean duration of all answers; undefined while there are too few. */
    get secondsPerAnswer() {
        const { seconds, samples } = this.#overall;
        return samples >= LEAST_ANSWERS && seconds > 0 ? seconds : undefined;
    }
    /** Minutes within which all shards send their first request. */
    get startMinutes() {
        return this.#startGrid && Math.ceil((this.#startGrid.slotMs * this.#shards) / 60_000);
    }
    /** The turn of this shard's first request; undefined if it is not known, or if the shard has started. */
    firstStart(now, speed) {
        const isFirst = this.#nextTurn === undefined;
        return this.#startGrid && isFirst ? nextSlot(this.#startGrid, now, speed) : undefined;
    }
    /** The time at which the next request of this kind may start. */
    nextStart(kind, { now, active, speed }) {
        const name = GRID_OF[kind];
        const latency = this.latency();
        const rate = ratesOf({ writesPerMinute: this.#writesPerMinute, latency, active })[kind] * speed;
        const slack = latency[kind] * pacer_SLACK;
        const free = this.#ledgersOf(kind).map(({ ledger, scale }) => ledger.usedUntil - slack * scale);
        const from = Math.max(now, this.#lastSlot[name] + 1, this.#nextTurn ?? 0, ...free);
        return nextSlot(this.#grids[name], from, rate / slotsPerMinute(this.#writesPerMinute)[name]);
    }
    /** True if another request of this grid has started in that slot or a later one. */
    isTaken(kind, slot) {
        return this.#lastSlot[GRID_OF[kind]] >= slot;
    }
    /** Takes a slot, so that no other request of this grid starts in it. */
    claim(kind, slot) {
        this.#lastSlot[GRID_OF[kind]] = slot;
    }
    /** Records the start of a request with the expected duration of its answer; returns that duration in seconds. */
    start(kind, now) {
        const seconds = this.latency()[kind];
        if (this.#startGrid)
            this.#nextTurn ??= now + this.#startGrid.slotMs * this.#shards;
        if (this.#isNew(kind, seconds, now))
            this.exhaust(kind, seconds, now);
        this.#lastStart[kind] = now;
        this.#charge(kind, seconds, now);
        return seconds;
    }
    /**
     * True if this shard has not sent requests of this kind for a while: other shards may start with them at the same
     * moment. Single reads are frequent, so reads do not count.
     */
    #isNew(kind, seconds, now) {
        if (kind === "read")
            return false;
        const [{ scale } = { scale: 0 }] = this.#ledgersOf(kind);
        return now - this.#lastStart[kind] > NEW_AFTER * seconds * scale;
    }
    /** Uses up the slack when all shards may do the same at the same time, such as at their start. */
    exhaust(kind, seconds, now) {
        const [all, graphql] = this.#ledgersOf(kind);
        const used = ({ ledger, scale }) => ({
            usedUntil: Math.max(ledger.usedUntil, now + pacer_SLACK * seconds * scale),
        });
        if (all)
            this.#seconds = used(all);
        if (graphql)
            this.#graphqlSeconds = used(graphql);
    }
    /** Replaces the expected duration of an answer by the measured one. */
    finish(kind, { seconds, expected, now }) {
        this.#overall = observe(this.#overall, seconds);
        this.#latency[kind] = observe({ ...this.#latency[kind], seconds: this.latency()[kind] }, seconds);
        this.#charge(kind, seconds - expected, now);
    }
    #charge(kind, seconds, now) {
        const [all, graphql] = this.#ledgersOf(kind);
        if (all)
            this.#seconds = charge(all.ledger, { ms: seconds * all.scale, now });
        if (graphql)
            this.#graphqlSeconds = charge(graphql.ledger, { ms: seconds * graphql.scale, now });
    }
    #ledgersOf(kind) {
        const scale = (limit) => (this.#shards * 60_000) / (limit * LEDGER_SHARE);
        const all = { ledger: this.#seconds, scale: scale(LIMITS.secondsPerMinute) };
        if (kind !== "query" && kind !== "mutation")
            return [all];
        return [all, { ledger: this.#graphqlSeconds, scale: scale(LIMITS.graphqlSecondsPerMinute) }];
    }
    /** Moves all stored times by a correction of `now`, so that their distance to `now` stays. */
    shift(ms) {
        for (const name of ["read", "query", "write"])
            this.#lastSlot[name] += ms;
        for (const kind of PACED_KINDS)
            this.#lastStart[kind] += ms;
        if (this.#nextTurn !== undefined)
            this.#nextTurn += ms;
        this.#seconds = { usedUntil: this.#seconds.usedUntil + ms };
        this.#graphqlSeconds = { usedUntil: this.#graphqlSeconds.usedUntil + ms };
    }
}

;// CONCATENATED MODULE: ./lib/github/limits/pace/slot-limit.js
// Delays each request to a slot of this shard, so that all shards together stay within GitHub's limits.



/** A timer may be late by this much before its slot is lost. */
const TOLERANCE_MS = 250;
/**
 * A check fits in before its request: GitHub ends requests after 10 s.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const CHECK_MS = 10_000;
/** When many shards start together, some already send their next requests while others send their first. */
const STARTUP_SPEED = 0.75;
/**
 * With at most this many shards, all first requests may start at once: together they take less than a minute's seconds.
 */
const FREE_START_SHARDS = 14;
class SlotLimit {
    /** False if the server has no limits. */
    isLimited = true;
    #options;
    /** The slots that requests wait for. A decision changes only that of its own request. */
    #slots = new WeakMap();
    /** Expected seconds of each answer in flight. */
    #expected = new Map();
    constructor(options) {
        this.#options = options;
    }
    decide(request, now) {
        const slot = this.#slotFor(request, now);
        if (slot === undefined)
            this.#slots.delete(request);
        else
            this.#slots.set(request, slot);
        return slot === undefined || slot <= now ? GO : { kind: "wait", until: slot, why: "its turn is later" };
    }
    /**
     * The slot in which the request may start, now or later. Undefined if it needs none: in the turn of another request,
     * and while the run is being stopped. A missed slot is lost.
     */
    #slotFor(request, now) {
        const { pacer, shards, writesPerMinute, signal } = this.#options;
        const { requestKind, isStartup } = request;
        if (signal.aborted || request.turn || (isStartup && shards <= FREE_START_SHARDS))
            return undefined;
        if (!this.isLimited && !(isWrite(requestKind) && writesPerMinute !== undefined))
            return undefined;
        const slot = this.#slots.get(request);
        const isDue = slot !== undefined && slot <= now && now - slot <= (request.checkFirst ? CHECK_MS : TOLERANCE_MS);
        if (isDue && !pacer.isTaken(requestKind.kind, slot))
            return slot;
        const first = isStartup && requestKind.kind === "read" ? pacer.firstStart(now, this.#options.speed(now)) : undefined;
        if (first !== undefined)
            return first;
        const speed = this.#options.speed(now) * (isStartup ? STARTUP_SPEED : 1);
        return pacer.nextStart(requestKind.kind, { now, active: this.#options.active(), speed });
    }
    /** For the processes that follow with the same token. */
    get learned() {
        return { areLimited: this.isLimited, ...(0,objects/* given */.gI)({ secondsPerAnswer: this.#options.pacer.secondsPerAnswer }) };
    }
    /** Minutes within which all shards send their first request; undefined if it is not known or they need no turn. */
    get startMinutes() {
        const { pacer, shards } = this.#options;
        return this.isLimited && shards > FREE_START_SHARDS ? pacer.startMinutes : undefined;
    }
    begin(request, now) {
        const { kind } = request.requestKind;
        const slot = this.#slots.get(request);
        if (slot !== undefined)
            this.#options.pacer.claim(kind, slot);
        this.#slots.delete(request);
        this.#expected.set(request, this.#options.pacer.start(kind, now));
    }
    end(request, { now, seconds }) {
        const { pacer } = this.#options;
        const { kind } = request.requestKind;
        pacer.finish(kind, { seconds, expected: this.#expected.get(request) ?? seconds, now });
        this.#expected.delete(request);
        if (request.isStartup)
            pacer.exhaust(kind, seconds, now);
    }
    shift(ms) {
        this.#options.pacer.shift(ms);
    }
}

;// CONCATENATED MODULE: ./lib/github/limits/time-limit.js
// The time limit of the run: no new work starts after it, and work that was begun gets some minutes to finish.

/** Extra time for finishing work that was begun. */
const GRACE_MS = 5 * 60_000;
class TimeLimit {
    #deadline;
    /** `deadline` in milliseconds since 1970. */
    constructor(deadline) {
        this.#deadline = deadline;
    }
    get deadline() {
        return this.#deadline;
    }
    decide(request, now) {
        return now < this.#endFor(request) ? GO : { kind: "stop", reason: "the time limit is reached" };
    }
    /** The wait, or a stop if it would exceed the time limit. */
    inTime(request, wait) {
        if (wait.until < this.#endFor(request))
            return wait;
        const reason = `${wait.why}, and the time limit comes first`;
        return { kind: "stop", reason, ...(wait.cause === "server" && { isServer: true }) };
    }
    begin() { }
    end() { }
    shift(ms) {
        this.#deadline += ms;
    }
    #endFor({ isContinuation }) {
        return this.#deadline + (isContinuation ? GRACE_MS : 0);
    }
}

;// CONCATENATED MODULE: ./lib/github/limits/limits.js









/** `active`: the kinds for which this shard has waiting or running requests. */
function createLimits(options, active) {
    const { signal, deadline, shard, writesPerMinute, reserve, learned, isGuest } = options;
    const access = new AccessLimit();
    const time = new TimeLimit(deadline);
    const backoff = new Backoff();
    const quota = { shards: shard.count, reserve, deadline: () => time.deadline };
    const core = new QuotaLimit({ ...quota, resource: "core" });
    const graphql = new QuotaLimit({ ...quota, resource: "graphql" });
    const guest = isGuest ? [new GuestPace(shard.count)] : [];
    const pacer = new Pacer(shard, writesPerMinute ?? DEFAULT_WRITES_PER_MINUTE, learned?.secondsPerAnswer);
    const speed = (now) => backoff.speed(now);
    const slot = new SlotLimit({ pacer, shards: shard.count, writesPerMinute, signal, active, speed });
    const inOrder = [access, time, backoff, new Breaker(), core, graphql, ...guest, slot];
    return { access, time, core, graphql, pacer, slot, inOrder };
}

;// CONCATENATED MODULE: ./lib/github/limits/queue.js

/** Limits the number of requests in flight. */
class Semaphore {
    #limit;
    #taken = 0;
    #waiting = [];
    constructor(limit) {
        this.#limit = limit;
    }
    get isFull() {
        return this.#taken >= this.#limit;
    }
    get isEmpty() {
        return this.#taken === 0;
    }
    take() {
        this.#taken++;
    }
    leave() {
        this.#taken--;
        this.wake();
    }
    /** Makes all waiting requests check again. */
    wake() {
        const waiting = this.#waiting;
        this.#waiting = [];
        for (const wake of waiting)
            wake();
    }
    /** Resolves when a request has finished, or when `wake` is called. */
    whenFree() {
        return new Promise((resolve) => this.#waiting.push(resolve));
    }
}
class Queue {
    #tail = Promise.resolve();
    #queued = 0;
    /** True if a request waits in this queue. */
    get isBusy() {
        return this.#queued > 0;
    }
    /** Runs `work` after all earlier work of this queue. */
    inTurn(work) {
        this.#queued++;
        const result = this.#tail.then(work).finally(() => this.#queued--);
        this.#tail = result.catch(() => { });
        return result;
    }
}
/** One semaphore for all kinds of requests: for a guest, and for a server without limits. */
function sharedSemaphore(limit) {
    const shared = new Semaphore(limit);
    return byKind(() => shared);
}
/** The semaphores of one process. Queries and mutations are sent one at a time. */
function semaphoresFor(shards) {
    const [rest, graphql, writes] = [
        new Semaphore(readsInFlight(shards)),
        new Semaphore(1),
        new Semaphore(writesInFlight(shards)),
    ];
    return { read: rest, query: graphql, mutation: graphql, write: writes, content: writes };
}
/** The line to GitHub. A request has it for itself from its check until it is on the wire. */
class Line {
    #holder;
    #released = Promise.resolve();
    #release = () => { };
    /** True if another request has the line. */
    isClosedTo(request) {
        return this.#holder !== undefined && !this.isHeldBy(request.turn ?? request);
    }
    isHeldBy(turn) {
        return this.#holder === turn;
    }
    /** Lets only requests of this turn go out. */
    hold(turn) {
        if (this.#holder === turn)
            return;
        this.wake();
        this.#holder = turn;
        this.#released = new Promise((resolve) => {
            this.#release = resolve;
        });
    }
    /** Frees the line, if this turn has it. */
    leave(turn) {
        if (this.#holder !== turn)
            return;
        this.#holder = undefined;
        this.wake();
    }
    /** Lets all waiting requests look again. */
    wake() {
        this.#release();
    }
    /** Resolves when the line is free, or at the next call of `wake`. */
    whenFree() {
        return this.#released;
    }
}

;// CONCATENATED MODULE: ./lib/github/limits/server-time.js
/** Smaller corrections are ignored. */
const SMALLEST_SHIFT_MS = 50;
class ServerTime {
    #clock;
    /** Difference between GitHub's time and the monotonic clock, in milliseconds. */
    #offset;
    /** Starts with the machine's clock, until an answer of GitHub corrects it. */
    constructor(clock) {
        this.#clock = clock;
        this.#offset = clock.now() - clock.monotonic();
    }
    /** Milliseconds since 1970, by GitHub's clock. */
    now() {
        return this.#clock.monotonic() + this.#offset;
    }
    /**
     * Corrects the time with the `date` of an answer that has just arrived and took `tookMs`. `shift` is the correction
     * in milliseconds. If the machine's clock agrees with GitHub, it is used, because it is exact to the millisecond and
     * all shards share it. Otherwise (`differs`) the clock is wrong, and GitHub's seconds are used.
     */
    correct(date, tookMs) {
        if (Number.isNaN(date))
            return { shift: 0, differs: false };
        const [own, machine] = [this.now(), this.#clock.now()];
        const differs = skewOf(date, { sentAt: machine - tookMs, receivedAt: machine }) !== 0;
        const wanted = differs ? skewOf(date, { sentAt: own - tookMs, receivedAt: own }) : machine - own;
        const shift = Math.abs(wanted) < SMALLEST_SHIFT_MS ? 0 : wanted;
        this.#offset += shift;
        return { shift, differs };
    }
}
/** GitHub's `date` has whole seconds, and an answer needs some time to arrive. */
const TOLERATED_SKEW_MS = 2000;
/** Milliseconds that this machine's clock is behind GitHub's, from the `date` of one answer; 0 within the tolerance. */
function skewOf(serverDate, { sentAt, receivedAt }) {
    const skew = serverDate + 500 - (sentAt + receivedAt) / 2;
    return Math.abs(skew) > TOLERATED_SKEW_MS + (receivedAt - sentAt) / 2 ? skew : 0;
}

;// CONCATENATED MODULE: ./lib/github/limits/wait-reports.js
/** A shorter wait gets only a debug line. */
const LEAST_MS = 10_000;
/** Time between two log lines. Waiting requests are checked again every minute. */
const INTERVAL_MS = 60_000;
const MESSAGES = {
    quota: "The hourly limit is spent; this process waits for its reset.",
    refusal: "GitHub refused a request for its rate limits; this process pauses.",
    server: "GitHub answers with server errors; this process waits before it tries again.",
};
class WaitReports {
    #log;
    #now;
    #wait;
    #task;
    #saidAt;
    constructor(log, now) {
        this.#log = log;
        this.#now = now;
        this.#saidAt = now();
    }
    begin(doing, of) {
        this.#task = { doing, of, startedAt: this.#now(), done: 0 };
    }
    advance(count = 1) {
        if (this.#task)
            this.#task.done += count;
    }
    /** Must be called whenever a request has to wait. */
    report({ cause, why, until }, now) {
        const isLong = until - now >= LEAST_MS;
        if (cause === undefined || !isLong) {
            this.#log.debug("Waiting.", { why, seconds: (until - now) / 1000 });
            this.tick(now, isLong ? { why, until } : undefined);
            return;
        }
        if (this.#wait?.cause === cause && until <= this.#wait.until + LEAST_MS) {
            this.tick(now);
            return;
        }
        this.#wait = { cause, why, until };
        this.#saidAt = now;
        this.#log.warning(MESSAGES[cause], waitData(this.#wait, now));
    }
    /**
     * Must be called whenever an attempt has ended, and every minute while a request waits. Logs at most one line per
     * minute.
     */
    tick(now, waiting = this.current(now)) {
        if (now - this.#saidAt < INTERVAL_MS || !(waiting || this.#task))
            return;
        this.#saidAt = now;
        const wait = waiting && waitData(waiting, now);
        if (this.#task)
            this.#log.info("Progress.", { ...taskData(this.#task, now, waiting?.until), ...wait });
        else
            this.#log.info("Still waiting.", wait);
    }
    /** The current wait of the process; undefined if it does not wait. */
    current(now = this.#now()) {
        return this.#wait && now < this.#wait.until ? this.#wait : undefined;
    }
    shift(ms) {
        if (this.#wait)
            this.#wait = { ...this.#wait, until: this.#wait.until + ms };
        if (this.#task)
            this.#task = { ...this.#task, startedAt: this.#task.startedAt + ms };
        this.#saidAt += ms;
    }
}
function waitData({ why, until }, now) {
    return { why, until: timeOfDay(until), minutes: Math.ceil((until - now) / 60_000) };
}
/** The time left is the current wait, plus the time for the remaining repositories at the pace so far. */
function taskData({ doing, done, of, startedAt }, now, until = now) {
    const perRepository = done === 0 ? undefined : (now - startedAt) / done;
    const leftMs = perRepository === undefined ? undefined : until - now + perRepository * (of - done);
    return { doing, done, of, ...(leftMs !== undefined && { minutesLeft: Math.ceil(leftMs / 60_000) }) };
}
/** A text such as `03:17:01 UTC`. */
function timeOfDay(ms) {
    const seconds = Math.floor((ms % 86_400_000) / 1000);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return `${parts.map((part) => String(part).padStart(2, "0")).join(":")} UTC`;
}

;// CONCATENATED MODULE: ./lib/github/limits/gate.js










/** A waiting request is checked again at this interval, because other requests may have finished. */
const gate_LOOK_MS = 60_000;
const STOPPED = "the run was stopped";
const STALE = "the repository was checked too long ago";
const SERVER_DOWN = {
    kind: "unavailable",
    message: "GitHub answered with server errors, or not at all, again and again, so the rest was not sent",
    advice: "look at https://www.githubstatus.com, or at the proxy or server in between, and run again",
};
class Gate {
    #options;
    #limits;
    /** True if a request was not sent because GitHub fails. */
    #isServerDown = false;
    #line = new Line();
    /** Resolves with the reason when the run is stopped. */
    #stopped;
    #queues = byKind(() => new Queue());
    #semaphores;
    #time;
    /** Waits of the whole process, and the progress of its work, for the log. */
    waits;
    #nightMs;
    #usage = { requests: 0, writes: 0, graphqlQueries: 0, refusals: 0, waitedMs: 0 };
    constructor(options) {
        const { clock, log, signal, shard, learned } = options;
        this.#options = options;
        this.#time = new ServerTime(clock);
        this.waits = new WaitReports(log, () => this.#now());
        this.#nightMs = options.deadline - clock.now();
        this.#limits = createLimits(options, () => byKind((kind) => this.#queues[kind].isBusy || !this.#semaphores[kind].isEmpty));
        this.#semaphores = options.isGuest ? sharedSemaphore(1) : semaphoresFor(shard.count);
        if (learned?.areLimited === false)
            this.unlimit();
        this.#stopped = new Promise((resolve) => signal.addEventListener("abort", () => resolve(STOPPED)));
        signal.addEventListener("abort", () => {
            for (const kind of PACED_KINDS)
                this.#semaphores[kind].wake();
            this.#line.wake();
        });
    }
    get slot() {
        return this.#limits.slot;
    }
    /** For a server without limits: requests are not paced; only their number in flight is bounded. */
    unlimit() {
        this.#semaphores = sharedSemaphore(readsInFlight(this.#options.shard.count));
        this.slot.isLimited = false;
    }
    /** Stores the hourly limits from `GET /rate_limit`. */
    learn(rates) {
        if (rates.core)
            this.#limits.core.learn(rates.core, this.#now());
        if (rates.graphql)
            this.#limits.graphql.learn(rates.graphql, this.#now());
    }
    /** Forecasts the time and quota of this work. From now on, requests are spread accordingly. */
    expect(work, shards = this.#options.shard.count) {
        const { shard, reserve } = this.#options;
        const { core, graphql, time, pacer } = this.#limits;
        if (shards === shard.count) {
            core.expect(work.reads + work.writes);
            graphql.expect(work.queries);
        }
        return forecast(work, {
            now: this.#now(),
            deadline: time.deadline,
            nightMs: this.#nightMs,
            shards,
            writesPerMinute: this.#options.writesPerMinute ?? (this.slot.isLimited ? DEFAULT_WRITES_PER_MINUTE : undefined),
            latency: pacer.latency(1),
            core: core.quota,
            reserve,
        });
    }
    /** The reason why requests were not sent in this run: the token no longer works, or GitHub fails. */
    get failure() {
        return this.#limits.access.failure ?? (this.#isServerDown ? SERVER_DOWN : undefined);
    }
    usage() {
        return { ...this.#usage };
    }
    /** Counts a request that runs inside an attempt: the token request of an App. */
    count() {
        this.#usage.requests++;
    }
    /**
     * Sends attempts until the answer needs no further one here. Server errors are returned, and plugin-retry repeats
     * them.
     * @throws Deferral if the request may not be sent in this run
     */
    async send(request, attempt) {
        const enter = () => this.#enter(request).catch((error) => this.#giveUp(request, error));
        for (;;) {
            const semaphore = await (request.turn ? enter() : this.#queues[request.requestKind.kind].inTurn(enter));
            const answer = await this.#send(request, attempt).finally(() => semaphore.leave());
            if (await this.#isToRepeat(request, answer, attempt))
                continue;
            return answer;
        }
    }
    #giveUp(request, error) {
        this.#line.leave(request);
        throw error;
    }
    /** Waits until the request may be sent, and checks it then. @throws Deferral if it may not be sent in this run */
    async #enter(request) {
        for (let isChecked = false;; isChecked = true) {
            for (let obstacle = this.#obstacle(request); obstacle; obstacle = this.#obstacle(request)) {
                this.#line.leave(request.turn ?? request);
                isChecked = false;
                await obstacle;
            }
            if (!request.checkFirst || (isChecked && this.#line.isHeldBy(request)))
                break;
            this.#line.hold(request);
            await this.#check(request);
        }
        for (const limit of this.#limits.inOrder)
            limit.begin(request, this.#now());
        if (request.turn)
            this.#line.hold(request.turn);
        const semaphore = this.#semaphores[request.requestKind.kind];
        semaphore.take();
        return semaphore;
    }
    /** @throws Deferral if the check objects, or if the run is stopped during it */
    async #check(request) {
        const checking = request.checkFirst?.(request) ?? Promise.resolve(undefined);
        checking.catch(() => { }); // where the run was stopped meanwhile
        const objection = await (request.isCompensation ? checking : Promise.race([checking, this.#stopped]));
        if (objection !== undefined)
            throw new Deferral(objection);
    }
    /** Resolves when the request should be checked again; undefined if it may be sent now. @throws Deferral */
    #obstacle(request) {
        const { signal } = this.#options;
        // While the run is being stopped, only compensations are sent, and without delay.
        if (signal.aborted && !request.isCompensation)
            throw new Deferral(STOPPED);
        if (request.isStillValid?.(request.attempts) === false)
            throw new Deferral(STALE, true);
        if (this.#line.isClosedTo(request) && !signal.aborted)
            return this.#line.whenFree();
        const semaphore = this.#semaphores[request.requestKind.kind];
        if (semaphore.isFull && !signal.aborted)
            return semaphore.whenFree();
        const forCheck = this.#semaphores.query;
        if (request.checkFirst && forCheck.isFull && !this.#line.isHeldBy(request) && !signal.aborted)
            return forCheck.whenFree();
        const decision = this.#decide(request, this.#now());
        if (decision.kind === "go")
            return undefined;
        if (signal.aborted)
            throw new Deferral(STOPPED);
        if (decision.kind === "stop") {
            if (decision.isServer)
                this.#isServerDown = true;
            throw new Deferral(decision.reason);
        }
        return this.#waitUntil(decision);
    }
    /** The first decision other than "go". A wait that exceeds the run's time becomes a stop. */
    #decide(request, now) {
        for (const limit of this.#limits.inOrder) {
            const decision = limit.decide(request, now);
            if (decision.kind === "go")
                continue;
            if (decision.kind === "stop")
                return decision;
            if (decision.isQuota && this.#options.onLimit === "defer")
                return { kind: "stop", reason: decision.why };
            return this.#limits.time.inTime(request, decision);
        }
        return GO;
    }
    async #waitUntil(wait) {
        const { clock, signal } = this.#options;
        this.waits.report(wait, this.#now());
        const from = clock.monotonic();
        await clock.sleep(Math.min(wait.until - this.#now(), gate_LOOK_MS), signal);
        this.#usage.waitedMs += clock.monotonic() - from;
    }
    /** One attempt. An unexpected error without an answer counts as a broken connection. */
    async #send(request, attempt) {
        const { clock } = this.#options;
        const sentAt = clock.monotonic();
        request.attempts++;
        this.#usage.requests++;
        if (isWrite(request.requestKind))
            this.#usage.writes++;
        if (request.requestKind.kind === "query")
            this.#usage.graphqlQueries++;
        request.isOnWire = true;
        let answer = { status: 0, headers: {}, body: undefined };
        try {
            answer = await attempt.send(() => this.#line.leave(request));
        }
        finally {
            request.isOnWire = false;
            this.#line.leave(request);
            const tookMs = clock.monotonic() - sentAt;
            this.#correctTime(answer, tookMs);
            request.row = classify(answer, request.requestKind);
            for (const limit of this.#limits.inOrder)
                limit.end(request, { answer, row: request.row, now: this.#now(), seconds: tookMs / 1000 });
            this.waits.tick(this.#now());
            if (request.turn && request.row.treatment !== "accept")
                this.#line.leave(request.turn);
        }
        return answer;
    }
    #correctTime({ headers }, tookMs) {
        const { shift, differs } = this.#time.correct(Date.parse(headers["date"] ?? ""), tookMs);
        if (shift === 0)
            return;
        for (const one of [...this.#limits.inOrder, this.waits])
            one.shift(shift);
        if (differs)
            this.#options.log.info("This machine's clock differs from GitHub's.", { seconds: Math.round(shift / 1000) });
    }
    #now() {
        return this.#time.now();
    }
    /** @throws Deferral after startup: then the whole run is affected, not only this request */
    #signOut(request, answer) {
        const reason = this.#limits.access.signedOut(request, messageOf(answer));
        if (reason !== undefined)
            throw new Deferral(reason);
        return false;
    }
    /** True if another attempt follows, at once or when the limits allow it. */
    async #isToRepeat(request, answer, attempt) {
        request.wasUnclear ||= request.row?.treatment === "repeat";
        switch (request.row?.treatment) {
            case "pause":
                this.#usage.refusals++;
                return true;
            case "follow":
                return attempt.follow(answer);
            case "sign-in":
                return (await attempt.signIn()) || this.#signOut(request, answer);
            default:
                return false;
        }
    }
}

// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 7 modules
var dist_src = __nccwpck_require__(3070);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __nccwpck_require__(49735);
// EXTERNAL MODULE: ./node_modules/bottleneck/light.js
var light = __nccwpck_require__(63251);
;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/wrap-request.js
var noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
  return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
  const { pathname } = new URL(options.url, "http://github.test");
  const isAuth = isAuthRequest(options.method, pathname);
  const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
  const isSearch = options.method === "GET" && pathname.startsWith("/search/");
  const isGraphQL = pathname.startsWith("/graphql");
  const retryCount = ~~request.retryCount;
  const jobOptions = retryCount > 0 ? { priority: 0, weight: 0 } : {};
  if (state.clustering) {
    jobOptions.expiration = 1e3 * 60;
  }
  if (isWrite || isGraphQL) {
    await state.write.key(state.id).schedule(jobOptions, noop);
  }
  if (isWrite && state.triggersNotification(pathname)) {
    await state.notifications.key(state.id).schedule(jobOptions, noop);
  }
  if (isSearch) {
    await state.search.key(state.id).schedule(jobOptions, noop);
  }
  const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
  if (isGraphQL) {
    const res = await req;
    if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) {
      const error = Object.assign(new Error("GraphQL Rate Limit Exceeded"), {
        response: res,
        data: res.data
      });
      throw error;
    }
  }
  return req;
}
function isAuthRequest(method, pathname) {
  return method === "PATCH" && // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-a-scoped-access-token
  /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && // https://docs.github.com/en/rest/apps/oauth-applications?apiVersion=2022-11-28#reset-a-token
  (/^\/applications\/[^/]+\/token$/.test(pathname) || // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-an-installation-access-token-for-an-app
  /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || // https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
  pathname === "/login/oauth/access_token");
}

// pkg/dist-src/generated/triggers-notification-paths.js
var triggers_notification_paths_default = [
  "/orgs/{org}/invitations",
  "/orgs/{org}/invitations/{invitation_id}",
  "/orgs/{org}/teams/{team_slug}/discussions",
  "/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
  "/repos/{owner}/{repo}/collaborators/{username}",
  "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "/repos/{owner}/{repo}/issues",
  "/repos/{owner}/{repo}/issues/{issue_number}/comments",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
  "/repos/{owner}/{repo}/pulls",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
  "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
  "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
  "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "/repos/{owner}/{repo}/releases",
  "/teams/{team_id}/discussions",
  "/teams/{team_id}/discussions/{discussion_number}/comments"
];

// pkg/dist-src/route-matcher.js
function routeMatcher(paths) {
  const regexes = paths.map(
    (path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")
  );
  const regex2 = `^(?:${regexes.map((r) => `(?:${r})`).join("|")})[^/]*$`;
  return new RegExp(regex2, "i");
}

// pkg/dist-src/index.js
var regex = routeMatcher(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
  groups.global = new Bottleneck.Group({
    id: "octokit-global",
    maxConcurrent: 10,
    ...common
  });
  groups.auth = new Bottleneck.Group({
    id: "octokit-auth",
    maxConcurrent: 1,
    ...common
  });
  groups.search = new Bottleneck.Group({
    id: "octokit-search",
    maxConcurrent: 1,
    minTime: 2e3,
    ...common
  });
  groups.write = new Bottleneck.Group({
    id: "octokit-write",
    maxConcurrent: 1,
    minTime: 1e3,
    ...common
  });
  groups.notifications = new Bottleneck.Group({
    id: "octokit-notifications",
    maxConcurrent: 1,
    minTime: 3e3,
    ...common
  });
};
function throttling(octokit, octokitOptions) {
  const {
    enabled = true,
    Bottleneck = light,
    id = "no-id",
    timeout = 1e3 * 60 * 2,
    // Redis TTL: 2 minutes
    connection
  } = octokitOptions.throttle || {};
  if (!enabled) {
    return {};
  }
  const common = { timeout };
  if (typeof connection !== "undefined") {
    common.connection = connection;
  }
  const state = Object.assign(
    {
      clustering: connection != null,
      triggersNotification,
      fallbackSecondaryRateRetryAfter: 60,
      retryAfterBaseValue: 1e3,
      id
    },
    octokitOptions.throttle
  );
  if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") {
    throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
  }
  let initialized = false;
  const initializeBottleneck = () => {
    if (initialized) {
      return;
    }
    initialized = true;
    if (groups.global == null) {
      createGroups(Bottleneck, common);
    }
    state.global = state.global ?? groups.global;
    state.auth = state.auth ?? groups.auth;
    state.search = state.search ?? groups.search;
    state.write = state.write ?? groups.write;
    state.notifications = state.notifications ?? groups.notifications;
    state.retryLimiter = state.retryLimiter ?? new Bottleneck();
    const events = {};
    const emitter = new Bottleneck.Events(events);
    events.on("secondary-limit", state.onSecondaryRateLimit);
    events.on("rate-limit", state.onRateLimit);
    events.on(
      "error",
      (e) => octokit.log.warn("Error in throttling-plugin limit handler", e)
    );
    state.retryLimiter.on("failed", async function(error, info) {
      const [state2, request, options] = info.args;
      const { pathname } = new URL(options.url, "http://github.test");
      const shouldRetryGraphQL = pathname.startsWith("/graphql") && error.status !== 401;
      if (!(shouldRetryGraphQL || error.status === 403 || error.status === 429)) {
        return;
      }
      const retryCount = ~~request.retryCount;
      request.retryCount = retryCount;
      options.request.retryCount = retryCount;
      const { wantRetry, retryAfter = 0 } = await (async function() {
        if (/\bsecondary rate\b/i.test(error.message)) {
          const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
          const wantRetry2 = await emitter.trigger(
            "secondary-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some(
          (error2) => error2.type === "RATE_LIMITED"
        )) {
          const rateLimitReset = new Date(
            ~~error.response.headers["x-ratelimit-reset"] * 1e3
          ).getTime();
          const retryAfter2 = Math.max(
            // Add one second so we retry _after_ the reset time
            // https://docs.github.com/en/rest/overview/resources-in-the-rest-api?apiVersion=2022-11-28#exceeding-the-rate-limit
            Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1,
            0
          );
          const wantRetry2 = await emitter.trigger(
            "rate-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        return {};
      })();
      if (wantRetry) {
        request.retryCount++;
        return retryAfter * state2.retryAfterBaseValue;
      }
    });
  };
  octokit.hook.wrap("request", (request, options) => {
    initializeBottleneck();
    return wrapRequest(state, request, options);
  });
  return {};
}
throttling.VERSION = VERSION;
throttling.triggersNotification = triggersNotification;


;// CONCATENATED MODULE: ./lib/github/transport.js
/**
 * GitHub ends a request after 10 s, so a longer one hangs.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const TIMEOUT_MS = 30_000;
const MOST_HOPS = 3;
/** No answer arrived in time. */
class HangingError extends Error {
}
/** A fetch that returns an answer with its whole body, or fails when the time is over. */
function wholeAnswers(fetch, clock) {
    return async (url, init) => {
        const cancel = new AbortController();
        const done = new AbortController();
        const timeUp = clock.sleep(TIMEOUT_MS, done.signal).then(() => {
            if (done.signal.aborted)
                return undefined;
            cancel.abort();
            throw new HangingError(`No answer within ${TIMEOUT_MS / 1000} s`);
        });
        const answer = fetch(url, { ...init, redirect: "manual", signal: cancel.signal }).then(withBody);
        answer.catch(() => { }); // where the time was up first
        try {
            return (await Promise.race([answer, timeUp])) ?? (await answer);
        }
        finally {
            done.abort();
        }
    };
}
async function withBody(response) {
    const text = await response.text();
    return new Response(text === "" ? null : text, { status: response.status, headers: response.headers });
}
/**
 * Points the next attempt of a read to the new address of a renamed repository. Only an address with the same
 * repository id on the same server is allowed: after a transfer, the old address may belong to another repository.
 * Writes are never redirected. False if the redirect must not be followed.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function follow(options, { headers }, repositoryId) {
    const { hops = 0, fetch, direct = fetch } = options.request;
    const isRead = options.method === "GET" || options.method === "HEAD";
    const target = URL.parse(headers["location"] || "none:", options.baseUrl);
    if (!isRead || repositoryId === undefined || hops >= MOST_HOPS || !target)
        return false;
    const own = new URL(`${options.baseUrl}/repositories/${repositoryId}`);
    const isOwn = target.pathname === own.pathname || target.pathname.startsWith(`${own.pathname}/`);
    if (target.origin !== own.origin || !isOwn)
        return false;
    const moved = (_url, init) => direct(target, init);
    options.request = { ...options.request, hops: hops + 1, direct, fetch: moved };
    return true;
}
/** The same options; calls `leaves` directly before the request is on the wire. */
function watchLeaving(options, leaves) {
    const { fetch } = options.request;
    const watched = (url, init) => {
        leaves();
        return fetch(url, init);
    };
    return { ...options, request: { ...options.request, fetch: watched } };
}

;// CONCATENATED MODULE: ./lib/github/octokit.js
// Creates Octokit with our gate and the plugins that repeat server errors and know GitHub's special endpoints.







/** https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSION = "2022-11-28";
/** Statuses that plugin-retry never repeats, because our own table decides about them. */
const NOT_RETRIED = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/** Number of repetitions of a server error by plugin-retry, after 1, 4 and 9 s. */
const RETRIES = 3;
/** Plugins nest in order: the gate is the innermost, so that it sees every attempt of the others. */
function createOctokit(options) {
    const { apiUrl, clock, fetch = globalThis.fetch, session } = options;
    const Client = dist_src/* Octokit */.E.plugin(gatePlugin(options), dist_bundle/* retry */.L, throttling);
    return new Client({
        ...session.auth,
        baseUrl: apiUrl,
        userAgent: "repo-cop",
        request: { fetch: wholeAnswers(fetch, clock), parseSuccessResponseBody: false },
        retry: { doNotRetry: NOT_RETRIED },
        throttle: { ...groupsWithoutLimits(), ...lastNet(options) },
    });
}
/** Limits of the throttling plugin: number of waits, and seconds of one wait. */
const NET_TRIES = 3;
const LONGEST_NET_WAIT = 15 * 60;
/**
 * The throttling plugin handles the one request that no attempt of the gate contains: the renewal of an App's token
 * after a 401. It repeats that request after a refusal. A token request inside an attempt waits together with that
 * attempt. Any other refusal that arrives here passed the gate by mistake: a bug.
 */
function lastNet({ session, log }) {
    const onRefusal = (seconds, options, _octokit, tries) => {
        const { request, url } = options;
        if (!request.pending)
            return session.isRenewing && tries < NET_TRIES && seconds <= LONGEST_NET_WAIT;
        if (request.pending.row?.treatment === "fail")
            log.error("Repo Cop made a mistake: the gate let a rate-limit refusal pass.", {
                url,
                row: request.pending.row.name,
            });
        return false;
    };
    return { onRateLimit: onRefusal, onSecondaryRateLimit: onRefusal };
}
/**
 * Groups without limits: the gate already paces requests, so Bottleneck should not delay them again. Each request gets
 * a Bottleneck of its own, as in plugin-retry. A shared one would block all requests for an hour if the machine's clock
 * were set back by an hour.
 */
function groupsWithoutLimits() {
    const free = {
        key: () => ({ schedule: (_options, task, ...values) => task(...values) }),
    };
    const queue = new Queue();
    const oneByOne = {
        key: () => ({
            schedule: (_options, task, ...values) => queue.inTurn(() => task(...values)),
        }),
    };
    let onFailed;
    const retryLimiter = {
        on: (_event, handler) => {
            onFailed = handler;
        },
        schedule: (task, ...values) => {
            const limiter = new light();
            if (onFailed)
                limiter.on("failed", onFailed);
            return limiter.schedule(...[task, ...values]); // the handler reads them
        },
    };
    return { global: free, write: free, notifications: free, search: free, auth: oneByOne, retryLimiter };
}
/**
 * Sends each attempt through the gate. Requests without a pending request are auth-app's own, inside an attempt that
 * the gate already let pass.
 */
function gatePlugin({ gate, session }) {
    return (octokit) => {
        octokit.hook.wrap("request", async (request, options) => {
            const pending = options.request["pending"];
            if (!pending) {
                gate.count();
                return (await octokit_withBody(await request(options)));
            }
            options.request["retries"] = 0; // before the attempt, since its error keeps a copy
            let result;
            const attempt = {
                send: async (leaves) => {
                    const watched = pending.checkFirst ? watchLeaving(options, leaves) : options;
                    result = await resultOf(async () => octokit_withBody(await request(watched)));
                    return result.raw;
                },
                follow: (answer) => follow(options, answer, pending.repositoryId),
                signIn: () => session.signIn(pending),
            };
            await gate.send(pending, attempt);
            const isBroken = pending.row?.treatment === "repeat";
            if (isBroken && pending.requestKind.repeatable)
                options.request["retries"] = Math.max(0, RETRIES - pending.earlierAttempts);
            if (isBroken)
                throw repeatable(result, options);
            if (result?.error !== undefined)
                throw result.error;
            return result?.response;
        });
        return {};
    };
}
/** The error of a broken attempt; for an unusable answer, one that plugin-retry repeats whatever the status. */
function repeatable(result, request) {
    if (result?.error !== undefined && !isDamaged(result.raw))
        return result.error;
    const response = result?.response ?? responseOf(result?.error);
    return Object.assign(new Error("The answer is empty or incomplete"), {
        status: 500,
        request: { ...request },
        response,
    });
}
async function resultOf(send) {
    try {
        const response = await send();
        return { response, raw: rawAnswer(response) };
    }
    catch (error) {
        return { error, raw: rawFailure(error) };
    }
}
/** The answer that ended a request, returned or thrown by Octokit. @throws errors that do not come from a request */
async function rawAnswerOf(send) {
    return (await resultOf(send)).raw;
}
/**
 * Reads the body of a success. Octokit's own reader fails on a key that is called `toString`, as a custom property can
 * be, and makes large numbers something that is not JSON. Text that should have been JSON stays text.
 */
async function octokit_withBody(response) {
    const answer = response;
    if (answer.data instanceof ReadableStream || answer.data === null)
        answer.data = bodyOf(await new Response(answer.data).text(), String(answer.headers["content-type"] ?? ""));
    return answer;
}
function bodyOf(text, type) {
    if (!/\bjson\b/.test(type))
        return text;
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function rawAnswer(response) {
    const { status, headers, data } = response;
    const known = Object.entries(headers).filter((entry) => entry[1] !== undefined);
    return { status, headers: Object.fromEntries(known.map(([name, value]) => [name, String(value)])), body: data };
}
/** @throws errors that do not come from a request */
function rawFailure(error) {
    const { status, cause } = error;
    const response = responseOf(error);
    if (response !== undefined)
        return rawAnswer(response);
    if (status === undefined)
        throw error;
    const message = error instanceof Error ? error.message : String(error);
    return { status: 0, headers: {}, body: undefined, failure: { message, timedOut: cause instanceof HangingError } };
}
function responseOf(error) {
    return error?.response;
}

;// CONCATENATED MODULE: ./lib/github/document.js
// Finds the fields of one of our GraphQL documents by line and column, to remove some of them.
/** Replaces a removed selection, because a selection set must not be empty. It adds nothing to the answer. */
const NOTHING = "__typename @skip(if: true)";
/** The selection at this line and column, both counted from 1. */
function selectionAt(document, line, column) {
    const lines = document.split("\n").slice(0, line - 1);
    const at = lines.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    // Several selections may contain the place; the last one is the innermost.
    return selectionsIn(document).findLast(({ start, end }) => start <= at && at < end);
}
/** The document without these selections. */
function without(document, selections) {
    const distinct = [...new Map(selections.map((one) => [one.start, one])).values()];
    const outer = distinct.filter(({ start, end }) => !distinct.some((other) => other.start < start && end <= other.end));
    const fromTheEnd = outer.sort((a, b) => b.start - a.start);
    return fromTheEnd.reduce((text, { start, end }) => text.slice(0, start) + NOTHING + text.slice(end), document);
}
/** All selections of the document, sorted by start. */
function selectionsIn(document) {
    const tokens = [...document.matchAll(/"(?:[^"\\]|\\.)*"|\.\.\.|[\w$@-]+|[^\s,]/g)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
    // Inside parentheses, braces are default values of variables and not selection sets.
    let open = 0;
    const first = tokens.findIndex(({ text }) => {
        open += text === "(" ? 1 : text === ")" ? -1 : 0;
        return text === "{" && open === 0;
    });
    const found = [];
    if (first >= 0)
        readSet(tokens, first + 1, { keys: [], found });
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
/** Reads selections up to the closing brace; returns the index of the next token. */
function readSet(tokens, from, around) {
    let at = from;
    while (at < tokens.length && tokens[at]?.text !== "}")
        at = readSelection(tokens, at, around);
    return at + 1;
}
function readSelection(tokens, from, { keys, found }) {
    const key = tokens[from]?.text ?? "";
    const isFragment = key === "...";
    const isAlias = tokens[from + 1]?.text === ":";
    const inner = isFragment ? keys : [...keys, key];
    let at = from + (isAlias ? 3 : isFragment && tokens[from + 1]?.text === "on" ? 3 : 1);
    for (; tokens[at]?.text === "(" || tokens[at]?.text.startsWith("@");)
        at = behindArguments(tokens, at);
    if (tokens[at]?.text === "{")
        at = readSet(tokens, at + 1, { keys: inner, found });
    found.push({ keys: inner, start: tokens[from]?.start ?? 0, end: tokens[at - 1]?.end ?? 0 });
    return at;
}
/** The index after arguments in parentheses, or after the name of a directive. */
function behindArguments(tokens, from) {
    if (tokens[from]?.text !== "(")
        return from + 1;
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const { text = "" } = tokens[at] ?? {};
        depth += text === "(" ? 1 : text === ")" ? -1 : 0;
        if (depth === 0)
            return at + 1;
    }
    return tokens.length;
}

;// CONCATENATED MODULE: ./lib/github/older-schema.js


/** A server reports all or nearly all unknown fields at once. */
const MOST_ROUNDS = 5;
/** Limit of remembered queries. */
const MOST_KNOWN = 200;
/** Remembers for each query the fields that the server does not know. */
class OlderSchema {
    /** By query: the form that this server accepts. */
    #known = new Map();
    /** Sends a request. Fields that the server does not know are removed from a query. */
    async send(request, sendOnce) {
        if (request.kind === "rest" || /^\s*mutation\b/.test(request.query))
            return { sent: await sendOnce(request), missing: [] };
        let known = this.#known.get(request.query) ?? { query: request.query, missing: [] };
        for (let round = 1;; round += 1) {
            const sent = await sendOnce({ ...request, query: known.query });
            const unknown = sent.kind === "answered" ? undefinedIn(sent.answer, known.query) : [];
            if (unknown.length === 0 || round === MOST_ROUNDS)
                return { sent, missing: known.missing };
            known = {
                query: without(known.query, unknown),
                missing: [...known.missing, ...unknown.map(({ name, keys }) => ({ name, keys }))],
            };
            if (this.#known.size >= MOST_KNOWN)
                this.#known.clear();
            this.#known.set(request.query, known);
        }
    }
}
/** The selections that the answer reports as undefined. Example: https://github.com/facebook/sapling/issues/906 */
function undefinedIn({ status, body }, query) {
    const { errors } = fieldsOf(body);
    if (status !== 200 || !Array.isArray(errors))
        return [];
    return errors.flatMap((error) => {
        const { extensions, locations } = fieldsOf(error);
        const { code, typeName, fieldName } = fieldsOf(extensions);
        if (code !== "undefinedField" && code !== "undefinedType")
            return [];
        const { line, column } = fieldsOf(Array.isArray(locations) ? locations[0] : undefined);
        const selection = selectionAt(query, Number(line), Number(column));
        const name = [typeName, fieldName].filter((part) => typeof part === "string").join(".");
        return selection ? [{ ...selection, name }] : [];
    });
}

// EXTERNAL MODULE: ./lib/text/path-part.js
var path_part = __nccwpck_require__(84092);
;// CONCATENATED MODULE: ./lib/github/url.js

/**
 * Inserts the parameters into the route's template. Other parameters become the query of a read, or the body of a
 * write. A parameter is refused if it is missing, empty, or has a segment that URL parsers resolve. A label named `..`
 * would turn `DELETE /repos/{owner}/{repo}/labels/{name}` into `DELETE /repos/{owner}/{repo}/`.
 * https://url.spec.whatwg.org/#double-dot-path-segment
 */
function addressOf(apiUrl, { route, parameters }) {
    const [method = "", template = ""] = route.split(" ");
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    for (const name of names) {
        const value = url_textOf(parameters[name]);
        if (!(0,path_part/* isPathPart */.H)(value))
            return { kind: "refused", parameter: name, value };
    }
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name) => encode(url_textOf(parameters[name])));
    const base = apiUrl.replace(/\/+$/, "");
    // A second check: a URL parser must return exactly the path that was built.
    if (new URL(base + path).pathname !== new URL(base).pathname.replace(/\/$/, "") + path)
        return { kind: "refused", parameter: names.join(", "), value: path };
    const others = Object.entries(parameters).filter(([name]) => !names.includes(name));
    if (method !== "GET" && method !== "HEAD") {
        // The value of `data` is a body that is not an object.
        const values = Object.fromEntries(others);
        const body = others.length === 0 ? undefined : (values["data"] ?? values);
        return { kind: "address", method, url: base + path, body };
    }
    const query = others.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&");
    return { kind: "address", method, url: `${base}${path}${query === "" ? "" : `?${query}`}`, body: undefined };
}
function url_textOf(value) {
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
/** Encodes like `{name}` in https://www.rfc-editor.org/rfc/rfc6570#section-3.2.2: only unreserved characters stay. */
function encode(value) {
    return encodeURIComponent(value).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./lib/github/sender.js









/**
 * Time for the last answers after the run is stopped: two seconds less than the process has, because it still writes
 * its report.
 */
const LAST_MS = 3000;
const sender_STOPPED = "the run was stopped";
const DONE_PERHAPS = "it may have been done all the same";
/** Sends requests through Octokit. */
class Sender {
    #parts;
    #schema = new OlderSchema();
    /** Aborted when the process stops waiting for answers. */
    #over = new AbortController();
    constructor(parts) {
        this.#parts = parts;
        parts.signal.addEventListener("abort", () => void parts.clock.sleep(LAST_MS).then(() => this.#over.abort()), {
            once: true,
        });
    }
    /** @throws ApiError after the last attempt, or if a name in the path would change the address */
    async send(request, options) {
        const { sent, missing } = await this.#schema.send(request, (one) => this.sendRaw(one, options));
        if (sent.kind === "deferred")
            return sent;
        const { answer, pending } = sent;
        const row = classify(answer, pending.requestKind);
        if (row.treatment === "accept")
            return { ...replyOf(answer, pending.requestKind), ...(missing.length > 0 && { missing }) };
        if (isDeletedAlready(pending, row))
            return { kind: "answer", status: answer.status, headers: answer.headers, data: null, problems: [] };
        throw apiError(answer, pending.requestKind, pending);
    }
    /** Sends without judging the last answer. @throws ApiError if a name in the path would change the address */
    async sendRaw(request, { isStartup = false, isContinuation = false, isCompensation = false, ...about } = {}) {
        const address = this.#addressOf(request);
        if (address.kind === "refused")
            throw refusedAddress(request, address);
        const pending = {
            requestKind: requestKindOf(request),
            subject: subjectOf(request),
            isStartup,
            isContinuation,
            isCompensation,
            repositoryId: about.repositoryId,
            isStillValid: about.isStillValid,
            checkFirst: about.checkFirst,
            turn: about.turn,
            attempts: 0,
            signIns: 0,
            isOnWire: false,
            wasUnclear: (about.earlierAttempts ?? 0) > 0,
            earlierAttempts: about.earlierAttempts ?? 0,
            row: undefined,
        };
        const done = new AbortController();
        const stop = this.#stopOf(pending, done.signal);
        const answer = this.#answer(request, address, pending);
        answer.catch(() => { }); // where the run was stopped meanwhile
        try {
            return await Promise.race([answer, stop]);
        }
        finally {
            done.abort();
        }
    }
    /**
     * Resolves to a deferral when the run is stopped: at once if no request is in flight and no final answer has arrived.
     * Otherwise it resolves when the time for last answers is over.
     */
    #stopOf(pending, done) {
        return new Promise((resolve) => {
            const defer = () => resolve(deferred(pending.isOnWire ? `${sender_STOPPED} before GitHub answered` : sender_STOPPED, pending));
            const onAbort = () => !pending.isOnWire && !isAnswered(pending) && !pending.isCompensation && defer();
            this.#parts.signal.addEventListener("abort", onAbort, { signal: done });
            this.#over.signal.addEventListener("abort", defer, { signal: done });
        });
    }
    async #answer(request, address, pending) {
        try {
            return { kind: "answered", pending, answer: await rawAnswerOf(() => this.#request(request, address, pending)) };
        }
        catch (error) {
            if (error instanceof Deferral)
                return deferred(error.reason, pending, error.isStale);
            throw error;
        }
    }
    #addressOf(request) {
        const { apiUrl, graphqlUrl } = this.#parts;
        if (request.kind === "rest")
            return addressOf(apiUrl, request);
        const { query, variables } = request;
        return { kind: "address", method: "POST", url: graphqlUrl, body: { query, variables } };
    }
    /** The address is complete, so Octokit inserts nothing. */
    #request(request, { method, url, body }, pending) {
        const accept = request.kind === "rest" && request.accept !== undefined ? { accept: request.accept } : {};
        const headers = { "x-github-api-version": API_VERSION, ...accept };
        const data = body === undefined ? {} : { data: body };
        return this.#parts.octokit.request({ method: method, url, ...data, headers, request: { pending } });
    }
}
function subjectOf(request) {
    if (request.kind === "graphql")
        return JSON.stringify(request.variables);
    const { owner, repo } = request.parameters;
    return repo === undefined ? JSON.stringify(request.parameters) : `${owner}/${repo}`;
}
/** The error for a name that would change the address. The request is not sent. */
function refusedAddress(request, { parameter, value }) {
    const route = requestKindOf(request).route;
    const message = `\`${parameter}\` is ${JSON.stringify(value)}, which would send the request to another address, ` +
        `so it was not sent (${route}): rename it at GitHub`;
    return new errors/* ApiError */.hD({ kind: "rejected", status: 0, route, message });
}
/** True if a final answer has arrived and is on its way through Octokit. */
function isAnswered({ row }) {
    return row?.treatment === "accept" || row?.treatment === "fail";
}
function deferred(reason, pending, isStale = false) {
    const { requestKind, isOnWire, wasUnclear } = pending;
    const isUnclear = isWrite(requestKind) && (isOnWire || wasUnclear);
    return {
        kind: "deferred",
        reason: isUnclear ? `${reason}; ${DONE_PERHAPS}` : reason,
        ...(isUnclear && { isUnclear }),
        ...(isStale && { isStale, attempts: pending.attempts }),
    };
}
/** True if a DELETE that first got a server error now finds nothing: the first attempt deleted the entry. */
function isDeletedAlready({ requestKind, wasUnclear }, { name }) {
    return requestKind.deletes && wasUnclear && name === "missing";
}
function replyOf(answer, requestKind) {
    const { status, headers, body } = answer;
    if (!isGraphql(requestKind))
        return { kind: "answer", status, headers, data: (body === "" ? null : (body ?? null)), problems: [] };
    const { data = null } = body;
    return { kind: "answer", status, headers, data, problems: problemsOf(answer).map(explain) };
}

;// CONCATENATED MODULE: ./lib/github/startup.js




/** The login of GITHUB_TOKEN. https://docs.github.com/en/actions/concepts/security/github_token */
const JOB_TOKEN_LOGIN = "github-actions[bot]";
/**
 * Sends two requests for a token, three or four for an App.
 * @throws ConfigError if the token or the App cannot do the job
 */
async function startUp(client, introduction) {
    const { session, credentials } = introduction;
    const slug = session instanceof AppSession ? await findInstallation(client, session, introduction) : undefined;
    const limits = await answerOf(client, { kind: "rest", route: "GET /rate_limit", parameters: {} });
    if (limits)
        learnLimits(limits, introduction);
    const writesBy = [...session.writesBy, ...writingScopes(limits?.headers["x-oauth-scopes"])];
    if (slug !== undefined)
        return { viewer: `${slug}[bot]`, writesBy };
    const viewer = await askViewer(client);
    const isRefused = viewer === JOB_TOKEN_LOGIN && credentials.kind === "token" && introduction.isOwnToken !== true;
    if (isRefused)
        throw new errors/* ConfigError */.xL(JOB_TOKEN_REFUSED);
    return { viewer, writesBy };
}
/**
 * Scopes of a classic token that allow writing. GitHub names them with every answer.
 * https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
function writingScopes(header = "") {
    const scopes = header.split(",").map((scope) => scope.trim());
    return scopes.filter((scope) => /^(repo|public_repo|workflow|delete_repo)$|^(admin|write|manage_\w+):/.test(scope));
}
const JOB_TOKEN_REFUSED = "`token` is the job's own GITHUB_TOKEN, which reaches only the repository that the workflow runs in: " +
    "give a personal access token, or a GitHub App by `app-id` and `private-key`";
const isNoAnswer = ({ treatment }) => treatment === "repeat";
const isNoSuccess = ({ treatment }) => treatment !== "accept";
/** The last answer; undefined if the run was stopped or GitHub accepts no requests. @throws ApiError if `isFatal` */
async function answerOf(client, request, isFatal = isNoAnswer) {
    const sent = await client.sendRaw(request, { isStartup: true });
    if (sent.kind === "deferred")
        return undefined;
    const { answer, pending } = sent;
    const row = classify(answer, pending.requestKind);
    if (row.name === "unauthorized")
        throw unauthorized(answer);
    if (isFatal(row))
        throw apiError(answer, pending.requestKind, pending);
    return answer;
}
function unauthorized(answer) {
    return new errors/* ConfigError */.xL(`GitHub does not accept the token (${messageOf(answer)}): it is invalid, has expired or was revoked. ` +
        "Check `token`, or `app-id`, `private-key` and `installation-id`, and that the secret belongs to this server.");
}
/**
 * A server with rate limiting turned off answers 404.
 * https://docs.github.com/en/enterprise-server@latest/rest/rate-limit/rate-limit
 */
function learnLimits({ status, body }, { gate, log }) {
    if (status === 404) {
        gate.unlimit();
        log.info("This server does not limit requests, so none is held back.");
        return;
    }
    const { core, graphql } = fieldsOf(fieldsOf(body)["resources"]);
    const rates = { core: rateFrom(core), graphql: rateFrom(graphql) };
    gate.learn(rates);
    if (!rates.core)
        log.info("GitHub does not say what its hourly limits are; its answers to other requests will.");
}
/**
 * Undefined if the value has an unknown form: then the limit is taken from later answers.
 * https://docs.github.com/en/rest/rate-limit/rate-limit
 */
function rateFrom(value) {
    const { limit, remaining, reset } = fieldsOf(value);
    if (!isCount(limit) || !isCount(remaining) || !isCount(reset))
        return undefined;
    return { limit, remaining, resetAt: reset * 1000 };
}
function isCount(value) {
    return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
/** Self-protection needs to know the acting account, so a failure ends the run. */
async function askViewer(client) {
    const answer = await answerOf(client, { kind: "graphql", query: "query { viewer { login } }", variables: {} }, isNoSuccess);
    const { login } = fieldsOf(fieldsOf(fieldsOf(answer?.body)["data"])["viewer"]);
    return typeof login === "string" ? login : null;
}
/** The slug of the App if it was looked up. @throws ConfigError if the App is not installed there */
async function findInstallation(client, session, { organization, credentials }) {
    if (session.installationId !== undefined)
        return undefined;
    const appId = credentials.kind === "app" ? credentials.appId : "";
    const look = (route) => answerOf(client, {
        kind: "rest",
        route,
        parameters: route.includes("{org}") ? { org: organization } : { username: organization },
    });
    const first = await look("GET /orgs/{org}/installation").catch((error) => Promise.reject(asAppError(error, appId)));
    const answer = first?.status === 404 ? await look("GET /users/{username}/installation") : first;
    if (!answer)
        return undefined;
    if (answer.status !== 200) {
        throw new errors/* ConfigError */.xL(`The GitHub App ${appId} is not installed on ${organization} (${messageOf(answer)}): ` +
            "install it there, or give `installation-id`");
    }
    const { id, app_slug: slug } = fieldsOf(answer.body);
    if (typeof id !== "number")
        throw new errors/* ConfigError */.xL(`GitHub does not say which installation the App ${appId} has on ${organization}: give \`installation-id\``);
    session.installationId = id;
    return typeof slug === "string" ? slug : undefined;
}
/** During startup, a 401 means a wrong App id or key, not a wrong token. */
function asAppError(error, appId) {
    if (!(error instanceof errors/* ConfigError */.xL))
        return error;
    return new errors/* ConfigError */.xL(`GitHub does not know the App ${appId} by this key: \`app-id\` and \`private-key\` must be of the same GitHub App`);
}

;// CONCATENATED MODULE: ./lib/github/client.js







/**
 * Signs in and reads the rate limits.
 * @throws ConfigError if the token or the App cannot do the job
 * @throws ApiError if GitHub cannot be reached
 */
async function connect(options) {
    const { credentials, apiUrl, clock, fetch, shard } = options;
    const gate = new Gate(options);
    const session = credentials.kind === "app" ? await appSession(credentials, options) : tokenSession(credentials.token, options);
    const octokit = createOctokit({ apiUrl, clock, gate, session, log: options.log, ...(fetch && { fetch }) });
    const sender = new Sender({ octokit, gate, clock, signal: options.signal, apiUrl, graphqlUrl: options.graphqlUrl });
    announceStart(gate, options);
    const { viewer, writesBy = [] } = await startUp(sender, { session, gate, ...options });
    return {
        send: (request, sending) => sender.send(request, sending),
        expect: (work, shards) => gate.expect(work, shards),
        waitingFor: () => gate.waits.current(),
        limits: () => gate.slot.learned,
        progress: gate.waits,
        failure: () => gate.failure,
        usage: () => gate.usage(),
        concurrency: options.isGuest ? 1 : readsInFlight(shard.count),
        viewer,
        writesBy,
        grants: session.grants,
    };
}
function announceStart({ slot: { startMinutes } }, { shard, log }) {
    if (startMinutes === undefined)
        return;
    const data = { shard: shard.index, of: shard.count, withinMinutes: startMinutes };
    log.info("The shards send their first requests one after another.", data);
}


/***/ }),

/***/ 81604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ MAX_MATRIX_JOBS),
/* harmony export */   BI: () => (/* binding */ sliceById),
/* harmony export */   Mz: () => (/* binding */ sliceOf),
/* harmony export */   _D: () => (/* binding */ formatShard),
/* harmony export */   _b: () => (/* binding */ shardMatrix),
/* harmony export */   e$: () => (/* binding */ rotate),
/* harmony export */   uK: () => (/* binding */ parseShard),
/* harmony export */   zL: () => (/* binding */ shardWarning)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
// Which repositories a shard owns: a pure function of `n/m` and the inventory, so that shards need not talk to each
// other.


/** A matrix starts at most this many jobs: https://docs.github.com/en/actions/reference/limits */
const MAX_MATRIX_JOBS = 256;
const MAX_SHARDS = 1_000_000;
/** Reads `n/m`. @throws ConfigError with the value found and the allowed values */
function parseShard(text) {
    const match = /^(\d{1,15})\/(\d{1,15})$/.exec(text);
    if (!match)
        throw refuse(text, "it is not two whole numbers with one slash between them");
    const [index, count] = [Number(match[1]), Number(match[2])];
    if (count === 0)
        throw refuse(text, "there is no division into 0 shards");
    if (count > MAX_SHARDS)
        throw refuse(text, `more than ${MAX_SHARDS} shards make no sense`);
    if (index === 0)
        throw refuse(text, `the first shard is 1/${count}`);
    if (index > count)
        throw refuse(text, `the last shard is ${count}/${count}`);
    return { index, count };
}
function refuse(found, reason) {
    const shown = found === "" ? "nothing" : JSON.stringify(found.slice(0, 80));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`shard: found ${shown}, but ${reason}. ` +
        "Allowed is n/m, counting from 1, with n from 1 to m: 1/2 and 2/2 are the two halves.");
}
/** `n/m`, as `parseShard` reads it. */
function formatShard({ index, count }) {
    return `${index}/${count}`;
}
/** All shards of a run, for a matrix: `["1/2", "2/2"]`. */
function shardMatrix(count) {
    return Array.from({ length: count }, (_, at) => formatShard({ index: at + 1, count }));
}
/** A warning for a valid but unusual shard. */
function shardWarning({ count }) {
    if (count <= MAX_MATRIX_JOBS)
        return undefined;
    return (`shard: ${count} shards, but one matrix starts at most ${MAX_MATRIX_JOBS} jobs. ` +
        "Every shard must run, or its slice is left alone.");
}
/**
 * The slice of shard n of m: repositories sorted by SHA-256 of the node id, from ⌊R(n−1)/m⌋ up to ⌊Rn/m⌋. Every
 * repository is in exactly one slice, sizes differ by at most 1, and neither the order of the list nor a rename moves
 * anything.
 */
function sliceOf(repositories, { index, count }) {
    const sorted = repositories.map((repository) => ({ repository, key: sha256(repository.nodeId) })).sort(byKey);
    const from = Math.floor((sorted.length * (index - 1)) / count);
    const to = Math.floor((sorted.length * index) / count);
    return sorted.slice(from, to).map(({ repository }) => repository);
}
/**
 * The slice of shard n of m if every shard lists the repositories itself. A repository belongs to shard (SHA-256 of its
 * id mod m) + 1. So a repository that is created or deleted between two lists moves no other one. Sizes differ by about
 * 4√(R/m).
 */
function sliceById(repositories, { index, count }) {
    return repositories.filter(({ id }) => {
        // 48 bits of the hash are exact in a number and spread evenly over any count of shards.
        const hash = sha256(String(id)).slice(0, 12);
        return (Number.parseInt(hash, 16) % count) + 1 === index;
    });
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex");
}
function byKey(a, b) {
    if (a.key === b.key)
        return 0;
    return a.key < b.key ? -1 : 1;
}
const DAY_MS = 86_400_000;
/** The fractional part of the golden ratio: its multiples spread evenly over a circle, however many are taken. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/**
 * Starts the slice at another place every day (UTC), far from the places of the days before. If every run defers its
 * last tenth, each night another tenth is last.
 */
function rotate(repositories, now) {
    const turn = Math.floor(now / DAY_MS) * GOLDEN;
    const start = Math.floor((turn - Math.floor(turn)) * repositories.length);
    return [...repositories.slice(start), ...repositories.slice(0, start)];
}


/***/ }),

/***/ 80342:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _entry_exit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70754);
/* harmony import */ var _entry_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(10120);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(33941);
/* harmony import */ var _modes_run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(54508);
/* harmony import */ var _runner_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(29045);
/* harmony import */ var _runner_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(35888);
/* harmony import */ var _runner_event_file_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(71153);
/* harmony import */ var _runner_first_request_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(24907);
/* harmony import */ var _runner_host_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(23546);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(93188);
/* harmony import */ var _runner_output_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(34709);
/* harmony import */ var _runner_proxy_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(37034);
/* harmony import */ var _runner_stop_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(81516);
// The entry point. With a command this is the command line; without arguments it is the action. The action reads the
// inputs, builds the parts that the mode needs, runs it, and turns its result into an exit code.













(0,_runner_first_request_js__WEBPACK_IMPORTED_MODULE_7__/* .keepHeapSmall */ .p)();
process.noDeprecation = true; // of libraries: nothing that the reader of a job's log could do anything about
if (process.argv.length > 2) {
    if (!("groupBy" in Map))
        await Promise.all(/* import() */[__nccwpck_require__.e(550), __nccwpck_require__.e(125)]).then(__nccwpck_require__.bind(__nccwpck_require__, 24125));
    const { runCommandLine } = await Promise.all(/* import() */[__nccwpck_require__.e(439), __nccwpck_require__.e(503), __nccwpck_require__.e(815), __nccwpck_require__.e(50), __nccwpck_require__.e(179), __nccwpck_require__.e(400), __nccwpck_require__.e(89), __nccwpck_require__.e(855), __nccwpck_require__.e(486)]).then(__nccwpck_require__.bind(__nccwpck_require__, 69486));
    process.exitCode = await runCommandLine(process);
}
else {
    process.exitCode = await runAction();
}
// Connections that are kept alive must not keep a finished job alive.
setTimeout(() => process.exit(), 1000).unref();
async function runAction() {
    const { env } = process;
    const output = (0,_runner_output_js__WEBPACK_IMPORTED_MODULE_9__/* .createOutput */ .q)(env);
    const log = (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_11__/* .createLog */ .hM)(output, env);
    const host = (0,_runner_host_js__WEBPACK_IMPORTED_MODULE_8__/* .createHost */ .D)({ env, output, log });
    const stop = (0,_runner_stop_js__WEBPACK_IMPORTED_MODULE_10__/* .onStop */ .g)(process, log);
    const { signal } = stop;
    const firstRequest = (0,_runner_first_request_js__WEBPACK_IMPORTED_MODULE_7__/* .watchFirstRequest */ .f)(_runner_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m);
    const connectByProxy = async (options) => {
        const fetch = (await (0,_runner_proxy_js__WEBPACK_IMPORTED_MODULE_12__/* .proxyFetch */ .Z)(env)) ?? globalThis.fetch;
        return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N)({ ...options, fetch: firstRequest.watch(fetch) });
    };
    let inputs;
    let code;
    try {
        const reader = (0,_entry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .actionInputs */ .eh)(env);
        for (const secret of (0,_entry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsAmong */ .o0)(reader))
            output.mask(secret);
        inputs = (0,_entry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)(env, (0,_runner_event_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readEventFile */ .z)(env), reader);
        for (const message of inputs.warnings)
            host.annotate({ level: "warning", title: "Repo Cop", message });
        if ("dryRun" in inputs && inputs.dryRun)
            log.info("This is a dry run: nothing is written.", { event: env["GITHUB_EVENT_NAME"], reason: inputs.planOnly });
        const artifacts = (0,_runner_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .createArtifacts */ .G)({
            env,
            clock: _runner_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m,
            log,
            signal,
            ...("actionsToken" in inputs && { token: inputs.actionsToken }),
        });
        code = await (0,_modes_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runMode */ .r)(inputs, {
            host,
            log,
            clock: _runner_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .systemClock */ .m,
            artifacts,
            connect: connectByProxy,
            firstRequestSent: firstRequest.wait,
            signal,
        });
    }
    catch (error) {
        code = (0,_entry_exit_js__WEBPACK_IMPORTED_MODULE_0__/* .endWithError */ .q)(error, { host, log }, inputs);
    }
    await host.settled();
    return stop.exitCode() ?? code;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 77179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ annotateProblems),
/* harmony export */   _: () => (/* binding */ recordAnnotations)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(50315);
/* harmony import */ var _text_document_url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87150);
// The ports that an entry point provides, and the `Run` that every mode uses.


/** Annotates each problem on its file and line. */
function annotateProblems(problems, level, host) {
    for (const { message, file, line, column } of problems) {
        host.annotate({
            level,
            message: (0,_text_document_url_js__WEBPACK_IMPORTED_MODULE_0__/* .withDocumentLink */ .ec)(message, host.env),
            ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)({ file, line, column }),
        });
    }
}
/** The same host, which records its annotations from now on. */
function recordAnnotations(host) {
    const recorded = [];
    const annotate = (annotation) => {
        recorded.push(annotation);
        host.annotate(annotation);
    };
    return { host: { ...host, annotate }, recorded };
}


/***/ }),

/***/ 54508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runMode)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/entry/environment.js
// Reads the runner's environment variables and checks them before anything is sent.

/** @throws ConfigError for invalid variables */
function readEnvironment(env) {
    const apiUrl = readUrl(env, "GITHUB_API_URL") ?? "https://api.github.com";
    // Only GitHub's client reads this variable, and its own message for a wrong value is late and unclear.
    readUrl(env, "ACTIONS_RESULTS_URL");
    for (const name of PROXIES)
        refuseOddProxy(env, name, isWebUrl);
    for (const name of PROXIES_FOR_ALL)
        refuseOddProxy(env, name, URL.canParse);
    return {
        runId: readNumber(env, "GITHUB_RUN_ID"),
        runAttempt: Number(readNumber(env, "GITHUB_RUN_ATTEMPT") ?? 1),
        workspace: env["GITHUB_WORKSPACE"] || ".",
        repository: readRepository(env),
        event: env["GITHUB_EVENT_NAME"] || undefined,
        repositoryId: readId(env, "GITHUB_REPOSITORY_ID"),
        workflowPath: /^[^/]+\/[^/]+\/([^@]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "")?.[1],
        // Nothing but links needs it, so that odd ones are no reason to stop.
        commit: /^[0-9a-f]{40,64}$/.exec(env["GITHUB_SHA"] ?? "")?.[0],
        action: readAction(env),
        workflow: env["GITHUB_WORKFLOW_REF"]?.replace(/@.*$/s, "") || undefined,
        pullRequest: readPullRequest(env),
        serverUrl: readUrl(env, "GITHUB_SERVER_URL"),
        apiUrl,
        // The token must not go to another server only because one of two variables is not set.
        graphqlUrl: readUrl(env, "GITHUB_GRAPHQL_URL") ?? `${apiUrl.replace(/\/api\/v3$/, "/api")}/graphql`,
    };
}
/** The protection of the repository that runs Repo Cop depends on this name. */
function readRepository({ GITHUB_REPOSITORY: name }) {
    if (!name)
        return undefined;
    if (!/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/.test(name))
        throw refuse("GITHUB_REPOSITORY", name, "an owner and a name such as acme/.github");
    return name;
}
/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables on GITHUB_REF */
function readPullRequest({ GITHUB_REF: ref = "" }) {
    const [, number] = /^refs\/pull\/([1-9]\d{0,9})\/(?:merge|head)$/.exec(ref) ?? [];
    return number === undefined ? undefined : Number(number);
}
/** For `uses: ./` both are empty. */
function readAction({ GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref = "", }) {
    return repository ? { repository, ref } : undefined;
}
/** https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers */
const PROXIES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];
/**
 * The artifact client reads these too, and fails late if they are not URLs. They may name other kinds of proxies, for
 * other programs.
 */
const PROXIES_FOR_ALL = ["all_proxy", "ALL_PROXY"];
/** Its value is not shown: it may hold a password. */
function refuseOddProxy(env, name, isFit) {
    const text = env[name];
    if (text && !isFit(text))
        throw new errors/* ConfigError */.xL(`the environment variable ${name}: found no URL. Allowed is a URL such as http://proxy.example:3128.`);
}
function readUrl(env, name) {
    const text = env[name];
    if (!text)
        return undefined;
    if (!isWebUrl(text))
        throw refuse(name, text, "a URL such as https://api.github.com");
    refuseMoreThanPlace(name, text);
    return text.replace(/\/+$/, "");
}
/** No request can be made from such a URL. Its value is not shown: it may hold a password. */
function refuseMoreThanPlace(name, text) {
    const { username, password } = new URL(text);
    // A `?` or `#` at the end is refused too, because the path of a request would follow it.
    const found = username || password
        ? "a user or password"
        : /[?#]/.test(text)
            ? "a `?` or `#`"
            : /\s/.test(text)
                ? "spaces"
                : undefined;
    if (found)
        throw new errors/* ConfigError */.xL(`the environment variable ${name}: found ${found} in the URL. ` +
            "Allowed is server and path alone, such as https://api.github.com.");
}
function isWebUrl(text) {
    return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
function readNumber(env, name) {
    const text = env[name];
    if (!text)
        return undefined;
    if (!/^[1-9]\d{0,19}$/.test(text))
        throw refuse(name, text, "a whole number from 1");
    return text;
}
function readId(env, name) {
    const text = readNumber(env, name);
    return text === undefined || !Number.isSafeInteger(Number(text)) ? undefined : Number(text);
}
function refuse(name, text, allowed) {
    const found = text.includes("@")
        ? "something with an @, which may be a password and is not shown"
        : JSON.stringify(text.slice(0, 80));
    return new errors/* ConfigError */.xL(`the environment variable ${name}: found ${found}. Allowed is ${allowed}.`);
}

// EXTERNAL MODULE: ./lib/github/client.js + 30 modules
var client = __nccwpck_require__(33941);
// EXTERNAL MODULE: ./lib/objects.js
var objects = __nccwpck_require__(50315);
// EXTERNAL MODULE: ./lib/modes/context.js
var context = __nccwpck_require__(77179);
;// CONCATENATED MODULE: ./lib/modes/run.js
// Starts a run in its mode. The first requests are sent while the modules of the mode are loaded.





/**
 * Runs the mode in the inputs. Mistakes of the config are reported before those of the token, although the requests to
 * GitHub start first.
 * @throws ConfigError, ApiError, ArtifactError if the run cannot continue
 */
async function runMode(inputs, deps) {
    const environment = readEnvironment(deps.host.env);
    if (inputs.mode === "report") {
        const { runReport } = await Promise.all(/* import() */[__nccwpck_require__.e(439), __nccwpck_require__.e(503), __nccwpck_require__.e(50), __nccwpck_require__.e(89), __nccwpck_require__.e(394)]).then(__nccwpck_require__.bind(__nccwpck_require__, 40394));
        return runReport({ ...deps, inputs, environment });
    }
    if (inputs.mode === "validate") {
        const { runValidate } = await Promise.all(/* import() */[__nccwpck_require__.e(439), __nccwpck_require__.e(503), __nccwpck_require__.e(815), __nccwpck_require__.e(400), __nccwpck_require__.e(855), __nccwpck_require__.e(913), __nccwpck_require__.e(432)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4432));
        return runValidate(inputs, environment, deps);
    }
    if (inputs.mode === "list") {
        const begun = { environment, connection: openInBackground(openConnection(inputs, environment, deps)) };
        await deps.firstRequestSent();
        const { runList } = await Promise.all(/* import() */[__nccwpck_require__.e(439), __nccwpck_require__.e(503), __nccwpck_require__.e(400), __nccwpck_require__.e(89), __nccwpck_require__.e(953), __nccwpck_require__.e(661)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6042));
        return runList(await beginRun(inputs, deps, begun));
    }
    const { learned, artifacts } = await learnFromList(inputs, environment, deps);
    const connecting = learned.then((limits) => openConnection(inputs, environment, { ...deps, learned: limits }));
    const begun = { environment, connection: openInBackground(connecting) };
    await deps.firstRequestSent();
    const { runApply } = await Promise.all(/* import() */[__nccwpck_require__.e(439), __nccwpck_require__.e(503), __nccwpck_require__.e(400), __nccwpck_require__.e(89), __nccwpck_require__.e(953), __nccwpck_require__.e(318)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37318));
    return runApply(await beginRun(inputs, { ...deps, artifacts }, begun));
}
/** `beginRun` awaits it and reports the error. */
function openInBackground(connection) {
    connection.catch(() => { });
    return connection;
}
/** Few shards start at once, so only many of them need to know the limits before. */
async function learnFromList(inputs, { runId }, { artifacts, operator }) {
    const hasList = inputs.repos.length === 0 && operator === undefined && artifacts.areSupported;
    if (runId === undefined || !hasList || inputs.shard.count <= client/* FREE_START_SHARDS */.G)
        return { learned: Promise.resolve(undefined), artifacts };
    const { downloadEarly } = await Promise.all(/* import() */[__nccwpck_require__.e(439), __nccwpck_require__.e(503), __nccwpck_require__.e(260)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78260));
    return downloadEarly(inputs, runId, artifacts);
}
/** Creates the `Run` for these inputs: reads the config, then awaits the connection. @throws ConfigError, ApiError */
async function beginRun(inputs, deps, { environment, connection }) {
    const { log, clock, artifacts } = deps;
    const { host, recorded } = (0,context/* recordAnnotations */._)(deps.host);
    const startedAt = clock.now();
    const { FAMILIES: families } = await Promise.all(/* import() */[__nccwpck_require__.e(439), __nccwpck_require__.e(503), __nccwpck_require__.e(913), __nccwpck_require__.e(482)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53913));
    const { loadBase, loadConfig } = await Promise.all(/* import() */[__nccwpck_require__.e(439), __nccwpck_require__.e(815), __nccwpck_require__.e(400), __nccwpck_require__.e(855), __nccwpck_require__.e(376)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37376));
    const config = await loadConfig(inputs.config, families, environment.workspace).catch(async (error) => {
        const { explainMissingConfig } = await Promise.all(/* import() */[__nccwpck_require__.e(439), __nccwpck_require__.e(503), __nccwpck_require__.e(720)]).then(__nccwpck_require__.bind(__nccwpck_require__, 65720));
        throw error instanceof errors/* MissingConfig */.X9
            ? await explainMissingConfig(error, inputs, { artifacts, environment })
            : error;
    });
    (0,context/* annotateProblems */.$)(config.warnings, "warning", host);
    const base = inputs.configBase === undefined ? undefined : await loadBase(inputs.configBase, families, environment.workspace);
    const github = await connection;
    warnOfWritingToken(inputs, { environment, github, host });
    const { operator, once, signal } = deps;
    const ports = { github, host, log, clock, artifacts, operator, once, signal, annotations: recorded };
    return { inputs, organization: inputs.org, environment, startedAt, config, base, families, ...ports };
}
/** Warns once per run: in `list`, or in the other modes if the run has no list. */
function warnOfWritingToken(inputs, { environment, github, host }) {
    const { writesBy = [] } = github;
    const hasList = inputs.mode === "apply" && inputs.repos.length === 0;
    if (environment.pullRequest === undefined || writesBy.length === 0 || hasList)
        return;
    const message = `The token of this pull request's job may write (${writesBy.join(", ")}): a person who may push a branch can ` +
        "take it and change every repository. Next step: " +
        "plan with a token or App that only reads, in a secret of its own.";
    host.annotate({ level: "warning", title: "Repo Cop", message });
}
/** @throws ConfigError if the token cannot do the job, ApiError if GitHub cannot be reached */
async function openConnection(inputs, { apiUrl, graphqlUrl }, { clock, log, signal, host, connect, learned }) {
    return connect({
        credentials: inputs.credentials,
        organization: inputs.org,
        reserve: inputs.configBase === undefined ? inputs.reserve : twice(inputs.reserve),
        ...(inputs.configBase !== undefined && { isGuest: true }),
        apiUrl,
        graphqlUrl,
        registerSecret: (value) => host.registerSecret(value),
        ...paceOf(inputs, clock.now()),
        ...(0,objects/* given */.gI)({ learned }),
        ...(inputs.configBase !== undefined && { onLimit: "defer" }),
        clock,
        log,
        signal,
    });
}
/**
 * Doubles a reserve (number or percentage): the plan of a pull request leaves more to a night that runs in parallel.
 */
function twice(reserve) {
    return reserve.trim().replace(/^[\d.]+/, (number) => String(2 * Number(number)));
}
/** Enough for two resets of the hourly limit. After that, the job ends for the next run of its concurrency group. */
const LIST_MINUTES = 150;
function paceOf(inputs, startedAt) {
    // `list` is one job that waits for the reset, because an incomplete list is useless.
    if (inputs.mode === "list")
        return { shard: { index: 1, count: 1 }, onLimit: "wait", deadline: startedAt + LIST_MINUTES * 60_000 };
    const { shard, onLimit, timeLimitMinutes, writesPerMinute } = inputs;
    const deadline = startedAt + timeLimitMinutes * 60_000;
    return { shard, onLimit, deadline, ...(0,objects/* given */.gI)({ writesPerMinute }) };
}


/***/ }),

/***/ 50315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   gI: () => (/* binding */ given)
/* harmony export */ });
/** The same object without the keys that are undefined, to spread into another: `{ kind, ...given({ advice }) }`. */
function given(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/**
 * The text under a key of a config value or an answer. Other values become text as well, such as "null". Schemas and
 * decoders have checked the value before.
 */
function text(object, key) {
    return String(isObject(object) ? object[key] : undefined);
}


/***/ }),

/***/ 29045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ createArtifacts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/objects.js
var objects = __nccwpck_require__(50315);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/runner/artifact-failures.js
// Explains the errors of the artifact client: whether a retry can help, and the message for the user.

const NO_SERVICE = "Leave the `list` job out: where there are no artifacts, every `apply` lists by itself and takes the same slices.";
const LATER = "See https://www.githubstatus.com and run the job again later.";
const LIST_AGAIN = "Run the `list` job again.";
/** The first rule that matches applies. The client shows most causes only in the text of its messages. */
const RULES = [
    {
        when: /ACTIONS_(RUNTIME_TOKEN|RESULTS_URL)/,
        kind: "unsupported",
        retry: "never",
        advice: `Only a job of GitHub Actions has artifacts. ${NO_SERVICE}`,
    },
    {
        when: /Invalid token specified|backend IDs/,
        kind: "unavailable",
        retry: "never",
        advice: "ACTIONS_RUNTIME_TOKEN is not a valid token. The runner sets it; do not set it yourself.",
    },
    { when: /\(410\)/, kind: "not-found", retry: "never", advice: "The artifact has expired: run all jobs again." },
    {
        when: /^ArtifactNotFoundError|\(404\)/,
        kind: "not-found",
        retry: "never",
        advice: "Let `apply` wait for `list` (`needs:`) in the same workflow run; " +
            "where the artifact has expired, run everything again.",
    },
    {
        when: /\(409\)/,
        kind: "taken",
        retry: "never",
        advice: "Another job of this run has uploaded it already: " +
            "give each organization its own workflow, and each shard one job.",
    },
    {
        when: /storage quota/,
        kind: "unavailable",
        retry: "never",
        advice: "The storage for artifacts is used up: delete old ones or raise the limit.",
    },
    {
        when: /secondary rate limit|\(429\)/i,
        kind: "unavailable",
        retry: "later",
        advice: "Start fewer shards at once (`max-parallel`).",
    },
    {
        when: /\(401\)|\(403\)/,
        kind: "unavailable",
        retry: "never",
        advice: "The job's token for artifacts is not accepted, probably because the job runs too long: run it again.",
    },
    {
        when: /\bE(NOENT|NOTDIR|ACCES|ROFS|NOSPC|PERM|LOOP|NAMETOOLONG)\b/,
        kind: "unavailable",
        retry: "never",
        advice: "The runner's folder for temporary files (RUNNER_TEMP) cannot be used.",
    },
    { when: /Unable to make request/, kind: "unavailable", retry: "soon", advice: LATER },
    { when: /Unable to download and extract/, kind: "damaged", retry: "once", advice: LIST_AGAIN },
    { when: /(?:)/, kind: "unavailable", retry: "soon", advice: LATER },
];
/** The client refuses every server but github.com and ghe.com. */
const NO_ARTIFACTS = {
    kind: "unsupported",
    retry: "never",
    reason: "GitHub Enterprise Server keeps no artifacts for GitHub's client",
    advice: NO_SERVICE,
};
/** A failure that is known already. */
class Failed extends Error {
    failure;
    constructor(failure) {
        super(failure.reason, { cause: failure.cause });
        this.failure = failure;
    }
}
/** Classifies an error of the client. */
function classifyFailure(cause) {
    if (cause instanceof Failed)
        return cause.failure;
    const [name, message] = cause instanceof Error ? [cause.name, cause.message] : ["", String(cause)];
    const text = `${name}: ${message}${statusOf(cause)}`;
    const rule = RULES.find(({ when }) => when.test(text));
    if (!rule)
        throw new TypeError("the last rule fits everything");
    const [firstLine = ""] = message.split("\n");
    return { kind: rule.kind, retry: rule.retry, advice: rule.advice, reason: firstLine.slice(0, 500), cause };
}
/** Errors of the REST API have the status as a number, those of the artifact service in their text. */
function statusOf(cause) {
    const { status } = (typeof cause === "object" && cause !== null ? cause : {});
    return typeof status === "number" ? ` (${status})` : "";
}
/** The archive is complete, but it is not the uploaded one. */
function otherDigest(digest) {
    return { kind: "damaged", retry: "once", reason: `what came has not the SHA-256 ${digest}`, advice: LIST_AGAIN };
}
/** The run has artifacts, but not this one. */
function notListed(name) {
    return classifyFailure(Object.assign(new Error(`the run has no artifact ${name}`), { name: "ArtifactNotFoundError" }));
}
/** GitHub keeps the name of an unfinished upload: no other upload can use it, this one neither. */
function brokenOff(failure) {
    return {
        ...failure,
        advice: "An upload that broke off holds the name for this attempt of the run: run all jobs again.",
    };
}
/** Both ways to an artifact failed. Which advice helps depends on both. */
function bothFailed(first, second) {
    const isDenied = /\(40[13]\)/.test(statusOf(second.cause));
    const advice = second.kind === "not-found" ? second.advice : first.advice;
    const more = isDenied ? " With `permissions: { actions: read }` the job could also ask the REST API." : "";
    return { ...first, reason: `${first.reason}; and from the REST API: ${second.reason}`, advice: advice + more };
}
/** `action`: the work that failed, e.g. `upload all-repos-1`. */
function artifactError(action, { kind, reason, advice, cause }) {
    return new errors/* ArtifactError */.nE(kind, `Could not ${action}: ${reason}. Next step: ${advice}`, cause);
}

;// CONCATENATED MODULE: ./lib/runner/artifact-transfer.js
// One try to upload or to download an artifact, through a temporary folder: GitHub's client knows only files.




/** @throws errors of the client, or Failed */
async function uploadOnce(client, { name, files, folder, progress }) {
    const paths = [];
    for (const file of files) {
        const path = (0,external_node_path_.join)(folder, file.name);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, "text" in file ? file.text : inChunks(file.parts()));
        paths.push(path);
    }
    const upload = () => client.uploadArtifact(name, paths, folder);
    const { id, digest } = await upload().catch(async (cause) => {
        const failure = classifyFailure(cause);
        // A failure after the name was taken means that this job has taken it. A lost answer must not prevent another try.
        const wasOurs = progress.isOurs;
        progress.isOurs ||= !/CreateArtifact/.test(failure.reason);
        if (failure.kind !== "taken" || !wasOurs)
            throw cause;
        await client.deleteArtifact(name).catch(() => Promise.reject(new Failed(brokenOff(failure))));
        return upload();
    });
    if (id === undefined || digest === undefined)
        throw new Error("the client gave no id");
    return { id, digest };
}
const CHUNK_LENGTH = 65_536;
/** Each chunk is one write to the disk, and parts are as short as a line. */
async function* inChunks(parts) {
    let chunk = "";
    for await (const part of parts) {
        chunk += part;
        if (chunk.length < CHUNK_LENGTH)
            continue;
        yield chunk;
        chunk = "";
    }
    yield chunk;
}
/** @throws errors of the client, or Failed */
async function downloadOnce(client, wanted, source) {
    const { folder, findBy } = source;
    const found = wanted.id === undefined ? await newestOf(client, wanted.name, source) : { id: wanted.id };
    const digest = wanted.digest ?? found.digest?.replace(/^sha256:/, "");
    const expectedHash = digest === undefined ? {} : { expectedHash: `sha256:${digest}` };
    const { digestMismatch } = await client.downloadArtifact(found.id, {
        path: folder,
        ...expectedHash,
        ...(0,objects/* given */.gI)({ findBy }),
    });
    if (digestMismatch)
        throw new Failed(otherDigest(digest ?? ""));
    return readFolder(folder);
}
/** @throws errors of the client */
async function listOnce(client, findBy) {
    const { artifacts } = await client.listArtifacts(findBy ? { findBy } : {});
    return artifacts.map(({ id, name, createdAt }) => ({ id, name, createdAt: Number(createdAt ?? 0) }));
}
/** By time: a later attempt of the run may have uploaded the artifact with the lower id. */
async function newestOf(client, name, { findBy }) {
    const { artifacts } = await client.listArtifacts(findBy ? { findBy } : {});
    const named = artifacts.filter((artifact) => artifact.name === name);
    const [newest] = named.toSorted((a, b) => Number(b.createdAt ?? 0) - Number(a.createdAt ?? 0) || b.id - a.id);
    if (!newest)
        throw new Failed(notListed(name));
    return newest;
}
async function readFolder(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    return Promise.all(paths.map(async (path) => ({ name: (0,external_node_path_.relative)(folder, path), text: await (0,promises_.readFile)(path, "utf8") })));
}

;// CONCATENATED MODULE: ./lib/runner/artifacts.js
// The artifacts of the workflow run, through GitHub's own client, with the retries and the way round that it lacks.






/** `waitMs` before the second try; doubled before each further one, and spread over half to all of it. */
const RETRIES = {
    soon: { tries: 5, waitMs: 2000 },
    later: { tries: 5, waitMs: 30_000 },
    once: { tries: 2, waitMs: 2000 },
    never: { tries: 1, waitMs: 0 },
};
/** This many jobs may request an artifact in the same second. GitHub has refused 13 (secondary rate limit). */
const TOGETHER = 12;
/** The start of more is spread over so much for each, and this in all. */
const SPREAD_MS = { each: 250, most: 15_000 };
/** Artifacts as GitHub's client keeps them. */
function createArtifacts(options) {
    return {
        areSupported: !isEnterpriseServer(options.env["GITHUB_SERVER_URL"]),
        list: () => list(options),
        upload: (name, files, { replace = false } = {}) => upload(name, files, replace, options),
        download: (wanted) => download(wanted, options),
    };
}
async function upload(name, files, replace, options) {
    const action = `upload the artifact ${name}`;
    const client = await loadClient(options).catch(tell(action));
    const progress = { isOurs: replace };
    const work = () => inTemporaryFolder(options, (folder) => uploadOnce(client, { name, files, folder, progress }));
    return persist(action, work, options).catch(tell(action));
}
async function download(wanted, options) {
    const action = `download the artifact ${wanted.id === undefined ? wanted.name : `${wanted.id} (${wanted.name})`}`;
    const client = await loadClient(options).catch(tell(action));
    await spreadOut(wanted.readers ?? 1, options);
    return eitherWay(action, options, (findBy) => inTemporaryFolder(options, (folder) => downloadOnce(client, wanted, { folder, ...(0,objects/* given */.gI)({ findBy }) })));
}
async function list(options) {
    const action = "list the artifacts of this run";
    const client = await loadClient(options).catch(tell(action));
    return eitherWay(action, options, (findBy) => listOnce(client, findBy));
}
/** From the artifact service, else through GitHub's REST API. @throws ArtifactError */
async function eitherWay(action, options, work) {
    const from = (findBy) => persist(action, () => work(findBy), options);
    const goRound = async (cause) => {
        const findBy = restApi(options);
        const failure = classifyFailure(cause);
        // The service has claimed of artifacts that were there that they are not, while the REST API gave them.
        const mayBeThere = failure.kind === "not-found" || failure.kind === "unavailable";
        if (!findBy || !mayBeThere || options.signal.aborted)
            throw cause;
        options.log.warning("The artifact service fails, so GitHub's REST API is asked for the artifact.", {
            action,
            reason: failure.reason,
        });
        return from(findBy).catch((second) => Promise.reject(new Failed(bothFailed(failure, classifyFailure(second)))));
    };
    return from().catch(goRound).catch(tell(action));
}
/** https://docs.github.com/en/rest/actions/artifacts */
function restApi({ env, token }) {
    const [repositoryOwner, repositoryName] = env["GITHUB_REPOSITORY"]?.split("/") ?? [];
    const workflowRunId = Number(env["GITHUB_RUN_ID"]);
    return token && workflowRunId && repositoryOwner && repositoryName
        ? { token, workflowRunId, repositoryOwner, repositoryName }
        : undefined;
}
async function spreadOut(readers, { clock, signal, random = Math.random }) {
    if (readers <= TOGETHER)
        return;
    await clock.sleep(Math.round(random() * Math.min(readers * SPREAD_MS.each, SPREAD_MS.most)), signal);
}
/**
 * @throws Failed if the server has no artifacts: the client would annotate every attempt as a temporary error.
 */
async function loadClient({ env, loadClient }) {
    if (isEnterpriseServer(env["GITHUB_SERVER_URL"]))
        throw new Failed(NO_ARTIFACTS);
    if (loadClient)
        return loadClient();
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(536), __nccwpck_require__.e(659), __nccwpck_require__.e(892)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37892));
    return new DefaultArtifactClient();
}
/** The client's own rule: it supports github.com, ghe.com and, for tests, localhost. */
function isEnterpriseServer(url = "") {
    const host = URL.parse(url)?.hostname ?? "github.com";
    return !/^github\.com$|\.(ghe\.com|localhost)$/i.test(host);
}
/** Repeats work that may succeed the next time. @throws Failed */
async function persist(action, work, options) {
    const { clock, log, signal, random = Math.random } = options;
    for (let tries = 1;; tries += 1) {
        try {
            return await work();
        }
        catch (cause) {
            const failure = classifyFailure(cause);
            const { retry, reason } = failure;
            if (tries >= RETRIES[retry].tries || signal.aborted)
                throw new Failed(failure);
            const waitMs = Math.round(RETRIES[retry].waitMs * 2 ** (tries - 1) * (0.5 + random() / 2));
            log.warning("The artifact service failed; trying again.", { action, tries, waitMs, reason });
            await clock.sleep(waitMs, signal);
        }
    }
}
/** @throws ArtifactError */
function tell(action) {
    return (cause) => {
        throw artifactError(action, classifyFailure(cause));
    };
}
async function inTemporaryFolder({ env }, work) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)(), "repo-cop-"));
    try {
        return await work(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 35888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The longest delay of a timer; with a longer one it would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;
const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (ms <= 0 || signal?.aborted)
            return resolve();
        const timer = setTimeout(done, Math.min(ms, LONGEST_MS));
        function done() {
            clearTimeout(timer);
            signal?.removeEventListener("abort", done);
            resolve();
        }
        signal?.addEventListener("abort", done);
    }),
};


/***/ }),

/***/ 71153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readEventFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
// Reads the payload of the event that started the run, from the runner's file.

/**
 * The content of the file of GITHUB_EVENT_PATH; undefined if there is no file, or no JSON object in it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function readEventFile(env) {
    const path = env["GITHUB_EVENT_PATH"];
    if (!path)
        return undefined;
    try {
        const content = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
        return typeof content === "object" && content !== null && !Array.isArray(content)
            ? content
            : undefined;
    }
    catch {
        return undefined; // what needs it says so
    }
}


/***/ }),

/***/ 24907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ keepHeapSmall),
  f: () => (/* binding */ watchFirstRequest)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./lib/runner/first-request.js
// The start of the process: a small heap, and the moment at which the first request is sent. Modules that are loaded
// afterwards do not delay it.

/** A request that is not sent within this time waits for its turn, so loading modules does not delay it. */
const PATIENCE_MS = 50;
/** Time for Node to connect and write, which it cannot do while it loads modules. */
const CONNECT_MS = 2;
function watchFirstRequest(clock) {
    const first = Promise.withResolvers();
    return {
        watch: (fetch) => (input, init) => {
            const answer = fetch(input, init);
            first.resolve();
            return answer;
        },
        async wait() {
            const patience = new AbortController();
            await Promise.race([first.promise, clock.sleep(PATIENCE_MS, patience.signal)]);
            patience.abort();
            await clock.sleep(CONNECT_MS);
        },
    };
}
/**
 * V8 lets its space for young objects grow, here to 134 MB. 8 MB are as fast, because nearly all data of GitHub's
 * answers is soon garbage. It also collects old objects when their number has doubled, instead of quadrupled. Called
 * once, before the work begins.
 */
function keepHeapSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)("--semi-space-growth-factor=1");
    (0,external_node_v8_namespaceObject.setFlagsFromString)("--heap-growing-percent=100");
}


/***/ }),

/***/ 23546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createHost)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(50315);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(93188);
// The runner, or a shell, as the rest of the program sees it: outputs, job summary, annotations, masked values.




/** GitHub shows this many of each level per step: https://docs.github.com/en/actions/reference/limits */
const SHOWN_ANNOTATIONS = 10;
/** More mistakes in files than this are usually one mistake, repeated. */
const TOLD_MISTAKES = 200;
/** Never throws: output that the runner does not accept is logged. */
function createHost({ env, output, log }) {
    let last = Promise.resolve();
    const withToolkit = (act, failed) => {
        // Loaded on first use: it brings an HTTP client, and the first request to GitHub need not wait for that.
        last = last.then(async () => act(await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(659)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91659)))).catch((cause) => failed(reasonOf(cause)));
    };
    const { redactor } = output;
    const annotate = output.inActions
        ? annotator(output, log, withToolkit)
        : (annotation) => printAnnotation(output, annotation);
    return {
        env,
        redact: (value) => redactor.data(value),
        setOutput: (name, given) => {
            const value = redactor.data(given);
            if (!env["GITHUB_OUTPUT"])
                output.line((0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(`${name}=${value}`));
            else
                withToolkit(({ setOutput }) => setOutput(name, value), (reason) => log.warning("An output could not be written.", { name, reason }));
        },
        writeSummary: (markdown) => appendSummary({ env, output, log }, redactor.text(markdown)),
        annotate: (annotation) => annotate(redactor.data(annotation)),
        registerSecret: (value) => output.mask(value),
        hideNames: (repositories) => redactor.hide(repositories),
        settled: () => last,
    };
}
async function appendSummary({ env, output, log }, markdown) {
    const file = env["GITHUB_STEP_SUMMARY"];
    if (!file && !output.inActions) {
        for (const line of markdown.split("\n"))
            output.line(line);
        return;
    }
    try {
        if (!file)
            throw new Error("GITHUB_STEP_SUMMARY is not set");
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, markdown.endsWith("\n") ? markdown : `${markdown}\n`);
    }
    catch (cause) {
        log.warning("The job summary could not be written.", { reason: reasonOf(cause) });
    }
}
/**
 * Annotations up to GitHub's limit, then lines of the log: a limited number about files, and all others.
 */
function annotator(output, log, withToolkit) {
    const told = { error: 0, warning: 0, notice: 0 };
    const mistakes = { error: 0, warning: 0, notice: 0 };
    return (annotation) => {
        const { level } = annotation;
        if (isLeftOut(annotation))
            return;
        told[level] += 1;
        if (told[level] === SHOWN_ANNOTATIONS + 1)
            log.info("GitHub shows no more annotations of this kind; the rest follows here.", { level });
        if (told[level] <= SHOWN_ANNOTATIONS)
            command(annotation);
        else
            printAnnotation(output, annotation);
    };
    function isLeftOut({ level, file }) {
        if (file === undefined)
            return false;
        mistakes[level] += 1;
        if (mistakes[level] === TOLD_MISTAKES + 1)
            log.info("There are more, which are left out here.", { level });
        return mistakes[level] > TOLD_MISTAKES;
    }
    function command(annotation) {
        const { level, message, title, file, line, column } = annotation;
        const properties = {
            ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .given */ .gI)({ title, file }),
            ...(line !== undefined && { startLine: line }),
            ...(column !== undefined && { startColumn: column }),
        };
        const text = message.split(/\r?\n/).map(_log_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK).join("\n");
        withToolkit((toolkit) => toolkit[level](text, properties), () => printAnnotation(output, annotation));
    }
}
const WORDS = { error: "Error", warning: "Warning", notice: "Note" };
/** Further lines of a message are indented, so that each annotation begins where a line begins. */
function printAnnotation(output, { level, title, ...problem }) {
    const text = `${WORDS[level]}: ${title === undefined ? "" : `${title}: `}${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .formatProblem */ .Vw)(problem)}`;
    for (const [at, line] of text.trimEnd().split(/\r?\n/).entries())
        output.line((0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(at === 0 ? line : `  ${line}`));
}
function reasonOf(cause) {
    return cause instanceof Error ? cause.message : String(cause);
}


/***/ }),

/***/ 93188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ formatLine),
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   hM: () => (/* binding */ createLog)
/* harmony export */ });
/** Debug lines are shown if the workflow runs with debug logging. Warnings and errors do not become annotations. */
function createLog(output, env) {
    const isDebug = env["RUNNER_DEBUG"] === "1";
    const debug = output.inActions ? "::debug::" : "Debug: ";
    // Values are redacted before they are quoted, because quotes and escapes could hide a secret. In the constant
    // message, a word that is also a repository's name is not replaced.
    const format = (message, data) => formatLine(output.redactor.line(message), output.redactor.data(data));
    return {
        debug: (message, data) => isDebug && output.line(`${debug}${format(message, data)}`),
        info: (message, data) => output.line(format(message, data)),
        warning: (message, data) => output.line(`Warning: ${format(message, data)}`),
        error: (message, data) => output.line(`Error: ${format(message, data)}`),
        // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#grouping-log-lines
        ...(output.inActions && {
            group: (title) => output.line(`::group::${format(title)}`),
            endGroup: () => output.line("::endgroup::"),
        }),
    };
}
/** `message key=value …`, on one line. */
function formatLine(message, data = {}) {
    const given = Object.entries(data).filter((entry) => entry[1] !== undefined);
    return harmless([message, ...given.map(([key, value]) => `${key}=${formatValue(value)}`)].join(" "));
}
function formatValue(value) {
    const isPlain = typeof value !== "string" || /^[\w.:/@%+-]+$/.test(value);
    return isPlain ? String(value) : JSON.stringify(value);
}
/**
 * Escapes control characters, including those that change the direction of text and so show another text:
 * https://trojansource.codes
 */
function visible(text) {
    return text.replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/**
 * The runner treats a line as a command if it begins with `::`, or contains `##[`. Text from GitHub or a config must do
 * neither, and must not begin a new line.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function harmless(text) {
    return visible(text)
        .replaceAll("##[", "## [")
        .replace(/^\s*::/, (start) => start.replace("::", ": :"));
}


/***/ }),

/***/ 34709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createOutput)
/* harmony export */ });
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51814);
// Writes lines to standard output, without secrets.

/** In Actions, the runner masks too, because some output does not pass through here. */
function createOutput(env, print = (line) => void process.stdout.write(`${line}\n`)) {
    const inActions = env["GITHUB_ACTIONS"] === "true";
    const redactor = (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .createRedactor */ .l)();
    const masked = new Set();
    return {
        inActions,
        redactor,
        line: (text) => print(redactor.line(text)),
        mask(value) {
            if (masked.has(value))
                return;
            masked.add(value);
            redactor.add(value);
            // Outside Actions this would print the secret itself.
            if (inActions && value.trim().length >= SHORTEST_MASK)
                print(`::add-mask::${escapeData(value)}`);
        },
    };
}
/** Shorter values occur in many other words, so they are not masked. */
const SHORTEST_MASK = 4;
/**
 * A copy of the toolkit's function: secrets must be masked first, and the toolkit loads slowly.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
 */
function escapeData(value) {
    return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}


/***/ }),

/***/ 37034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ proxyFetch)
/* harmony export */ });
// The fetch that knows the runner's proxy.
/**
 * As the toolkit reads them:
 * https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
const PROXY_VARIABLES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];
/** The toolkit's fetch, which loads slowly, if a proxy is set; otherwise undefined, for Node's own fetch. */
async function proxyFetch(env) {
    if (!PROXY_VARIABLES.some((name) => env[name]))
        return undefined;
    const { defaults } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(536)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6536));
    return defaults.request?.fetch;
}


/***/ }),

/***/ 81516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ onStop)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(78474);
// SIGINT and SIGTERM end a run in good order: nothing new is begun, and the report is still written.

/** The exit codes that a shell reports for the signals. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };
/**
 * The runner kills a cancelled job 10 s after its first signal, so the end must not take longer than this.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
const GRACE_MS = 5000;
/** Listens for the signals. Only the first one counts; without a listener Node would end at once. */
function onStop(signals, log) {
    const controller = new AbortController();
    // Every request that waits listens, and there may be hundreds.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal);
    let exitCode;
    const stop = (signal) => {
        if (exitCode !== undefined)
            return;
        const code = EXIT_CODES[signal];
        exitCode = code;
        log.warning("Stopping: what is left is deferred to the next run.", { signal });
        controller.abort();
        setTimeout(() => signals.exit(code), GRACE_MS).unref();
    };
    signals.on("SIGINT", stop);
    signals.on("SIGTERM", stop);
    return { signal: controller.signal, exitCode: () => exitCode };
}


/***/ }),

/***/ 87150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bJ: () => (/* binding */ settingsDocument),
/* harmony export */   ec: () => (/* binding */ withDocumentLink),
/* harmony export */   oY: () => (/* binding */ MATCH_DOCUMENT)
/* harmony export */ });
// The documents that messages point to: by path, and as a link if the running action is known.
/** The section of a setting family in the settings reference; the whole reference without a family. */
function settingsDocument(family) {
    return `docs/settings.md${family === undefined ? "" : `#${family}`}`;
}
/** The conditions of `match`. */
const MATCH_DOCUMENT = "docs/configuration.md#match";
/**
 * The message with a link in place of the document at its end. In Actions it leads to the repository and version of the
 * running action; elsewhere the message stays as it is.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function withDocumentLink(message, env) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
    if (!repository || !ref)
        return message;
    return message.replace(DOCUMENT, (_, path) => `See https://github.com/${repository}/blob/${ref}/${path}`);
}
const DOCUMENT = /\bSee (docs\/[a-z-]+\.md(?:#[\w-]+)?)$/;


/***/ }),

/***/ 93912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ compileGlob),
/* harmony export */   Z: () => (/* binding */ hasWholeBrackets)
/* harmony export */ });
// Globs for names: `*`, `?`, `[a-z]`, `{a,b}` and `!(a|b)`. The number of steps of a match is bounded by the lengths.
const OPENED_BY = { ")": "(", "}": "{" };
/** False if a bracket has no counterpart. It would be matched literally, and names of repositories have no brackets. */
function hasWholeBrackets(glob) {
    const open = [];
    for (const sign of glob.replaceAll(/\\.|\[(?:\[:\w+:\]|[^\]])+\]/g, "")) {
        if (sign === "[" || sign === "]")
            return false;
        if (sign === "(" || sign === "{")
            open.push(sign);
        const opener = OPENED_BY[sign];
        if (opener !== undefined && open.pop() !== opener)
            return false;
    }
    return open.length === 0;
}
/**
 * Prepares a glob; letters match in either case. `count` is called for every step of the matching. A glob without
 * groups takes at most (length of glob + 1) × (length of name + 1) steps. With groups, multiply by the length of the
 * name.
 */
function compileGlob(glob) {
    const alternatives = new GlobParser(glob.toLowerCase()).parse();
    const [only, ...others] = alternatives;
    if (only && others.length === 0 && only.every((part) => part.kind !== "group"))
        return (name, count) => matchesFlat(only, name.toLowerCase(), count);
    return (name, count) => {
        const text = name.toLowerCase();
        return new GroupMatcher(text, count).endsOf(alternatives, 0)[text.length] === true;
    };
}
/**
 * After the last `*` that was passed, one more character at a time is left to it: earlier ones need not be tried again.
 */
function matchesFlat(parts, text, count) {
    let part = 0;
    let at = 0;
    let star = -1;
    let resume = 0;
    while (at < text.length) {
        count?.();
        const now = parts[part];
        if (now?.kind === "star") {
            star = part;
            part += 1;
            resume = at;
        }
        else if (now?.accepts(text.charAt(at))) {
            part += 1;
            at += 1;
        }
        else if (star >= 0) {
            part = star + 1;
            resume += 1;
            at = resume;
        }
        else
            return false;
    }
    return parts.slice(part).every(({ kind }) => kind === "star");
}
/** Follows all ways at once, and each group from each position only once. */
class GroupMatcher {
    #text;
    #count;
    #known = new Map();
    constructor(text, count) {
        this.#text = text;
        this.#count = count;
    }
    /** The ends of matches of the alternatives that begin at `start`. */
    endsOf(alternatives, start) {
        const known = this.#known.get(alternatives) ?? new Map();
        this.#known.set(alternatives, known);
        const before = known.get(start);
        if (before)
            return before;
        const ends = [];
        for (const parts of alternatives) {
            let reached = this.#only(start);
            for (const part of parts)
                reached = this.#after(part, reached);
            for (const [at, isReached] of reached.entries())
                if (isReached)
                    ends[at] = true;
        }
        known.set(start, ends);
        return ends;
    }
    #only(start) {
        const ends = [];
        ends[start] = true;
        return ends;
    }
    #after(part, from) {
        const starts = [...from.keys()].filter((at) => from[at]);
        const ends = [];
        for (const at of part.kind === "star" ? starts.slice(0, 1) : starts) {
            this.#count?.();
            for (const end of this.#endsOfPart(part, at))
                ends[end] = true;
        }
        return ends;
    }
    #endsOfPart(part, at) {
        if (part.kind === "group")
            return this.#groupEnds(part, at);
        if (part.kind === "star")
            return this.#positionsFrom(at);
        return at < this.#text.length && part.accepts(this.#text.charAt(at)) ? [at + 1] : [];
    }
    #positionsFrom(start) {
        return Array.from({ length: this.#text.length + 1 - start }, (_, index) => start + index);
    }
    #groupEnds({ alternatives, repeat }, start) {
        const positions = this.#positionsFrom(start);
        const once = this.endsOf(alternatives, start);
        if (repeat === "not")
            return positions.filter((end) => !once[end]);
        const found = new Set(positions.filter((end) => once[end]));
        // A set also yields what is added while it is walked through.
        if (repeat === "some" || repeat === "any")
            for (const middle of found) {
                const next = this.endsOf(alternatives, middle);
                for (const end of positions)
                    if (next[end])
                        found.add(end);
            }
        if (repeat === "optional" || repeat === "any")
            found.add(start);
        return found;
    }
}
const REPEATS = new Map([
    ["@", "once"],
    ["?", "optional"],
    ["+", "some"],
    ["*", "any"],
    ["!", "not"],
]);
const CLASSES = new Map([
    ["alpha", /[a-z]/],
    ["digit", /\d/],
    ["alnum", /[a-z\d]/],
    ["lower", /[a-z]/],
    ["upper", /[a-z]/],
    ["word", /\w/],
    ["punct", /[._-]/],
]);
class GlobParser {
    #glob;
    #at = 0;
    constructor(glob) {
        this.#glob = glob;
    }
    parse() {
        return this.#alternatives("|", "");
    }
    #alternatives(separator, end) {
        const found = [[]];
        while (this.#at < this.#glob.length) {
            const sign = this.#glob.charAt(this.#at);
            if (sign === end) {
                this.#at += 1;
                break;
            }
            if (sign === separator) {
                this.#at += 1;
                found.push([]);
            }
            else
                found.at(-1)?.push(this.#part(sign));
        }
        return found;
    }
    #part(sign) {
        const repeat = REPEATS.get(sign);
        if (repeat && this.#glob.charAt(this.#at + 1) === "(")
            return this.#group(2, "|", { end: ")", repeat });
        if (sign === "(")
            return this.#group(1, "|", { end: ")", repeat: "once" });
        if (sign === "{")
            return this.#group(1, ",", { end: "}", repeat: "once" });
        const set = sign === "[" ? /^\[[!^]?(?:\[:\w+:\]|[^\]])+\]/.exec(this.#glob.slice(this.#at))?.[0] : undefined;
        this.#at += set?.length ?? 1;
        if (set !== undefined)
            return { kind: "character", accepts: acceptsSet(set.slice(1, -1)) };
        if (sign === "*")
            return { kind: "star" };
        if (sign === "?")
            return { kind: "character", accepts: () => true };
        const literal = sign === "\\" ? this.#glob.charAt(this.#at++) : sign;
        return { kind: "character", accepts: (other) => other === literal };
    }
    #group(skip, separator, { end, repeat }) {
        this.#at += skip;
        const from = this.#at;
        const alternatives = this.#alternatives(separator, end);
        const range = end === "}" && /^([a-z]|\d{1,3})\.\.([a-z]|\d{1,3})$/.exec(this.#glob.slice(from, this.#at - 1));
        return { kind: "group", alternatives: range ? rangeOf(range[1] ?? "", range[2] ?? "") : alternatives, repeat };
    }
}
/** `{1..3}`, `{a..c}`. */
function rangeOf(first, last) {
    const isNumber = /^\d/.test(first) && /^\d/.test(last);
    const numberOf = (text) => (isNumber ? Number(text) : text.charCodeAt(0));
    const [low, high] = [numberOf(first), numberOf(last)].sort((a, b) => a - b);
    const texts = Array.from({ length: high - low + 1 }, (_, index) => isNumber ? String(low + index) : String.fromCharCode(low + index));
    return texts.map((text) => [...text].map((literal) => ({ kind: "character", accepts: (sign) => sign === literal })));
}
/** Tests characters against the inside of `[a-z_]` or `[!0-9]`. */
function acceptsSet(body) {
    const isNegated = /^[!^]/.test(body);
    const tests = [...body.slice(isNegated ? 1 : 0).matchAll(/\[:(\w+):\]|\\?(.)-\\?(.)|\\?(.)/gs)].map(([, name, low, high, single]) => (sign) => {
        if (name !== undefined)
            return CLASSES.get(name)?.test(sign) === true;
        return low !== undefined && high !== undefined ? low <= sign && sign <= high : sign === single;
    });
    return (sign) => tests.some((test) => test(sign)) !== isNegated;
}


/***/ }),

/***/ 22986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ HiddenNames),
/* harmony export */   RG: () => (/* binding */ HIDDEN),
/* harmony export */   Wy: () => (/* binding */ labelOf)
/* harmony export */ });
// Replaces the names of private repositories in text: whole names only, in every encoding that a text may use.
/** Replaces a value, or an entry that the config does not name. */
const HIDDEN = "(hidden)";
/** The text that replaces the name: "private repository 1234567". */
function labelOf({ id }) {
    return `private repository ${id}`;
}
/**
 * First the separators that are made of letters: tags of our own Markdown, and escapes of addresses and of JSON. Then
 * possible names, with escapes of Markdown and the breaks that prevent links.
 * https://docs.github.com/en/repositories/creating-and-managing-repositories/creating-a-new-repository
 */
const PARTS = /<\/?(?:details|summary|br)>|%[0-9a-f]{2}|\\u[0-9a-f]{4}|\\[nrtbf](?![._-])|(?:\\?[._-]|[a-z0-9\u200b])+/gi;
const MAYBE_NAME = /^(?:\\?[._-]|[a-z0-9\u200b])+$/i;
/** The path after the name: it may contain entries of the repository, which are hidden too. */
const REST_OF_PATH = /^(?:\/[^\s"'`)\]}>,;?]+)+/;
/** No ordinary name has more pieces between dots. */
const MOST_PIECES = 12;
/** The names to hide, and the texts without them. */
class HiddenNames {
    /** By the name in lower case: names of repositories have no case. */
    #labels = new Map();
    #owners = new Set();
    add(repository) {
        this.#labels.set(repository.name.toLowerCase(), labelOf(repository));
        this.#owners.add(repository.owner.toLowerCase());
    }
    /** The text of one field that is nothing but a name. */
    name(name) {
        return this.#labels.get(name.toLowerCase()) ?? this.text(name);
    }
    text(text) {
        if (this.#labels.size === 0)
            return text;
        let done = "";
        let from = 0;
        for (const { 0: part, index } of text.matchAll(PARTS)) {
            if (index < from)
                continue;
            const before = text.slice(from, index);
            const isInPath = this.#isBehindOwner(text.slice(0, index));
            const hidden = MAYBE_NAME.test(part) ? this.#replaced(part, isInPath) : part;
            done += before + hidden;
            from = index + part.length;
            if (hidden !== part && isInPath && /repos\/[^/]+\/$/i.test(text.slice(0, index)))
                from += REST_OF_PATH.exec(text.slice(from))?.[0].length ?? 0;
        }
        return done + text.slice(from);
    }
    #isBehindOwner(before) {
        const [, owner] = /([\w-]+)(?:\/|%2f)$/i.exec(before.slice(-110)) ?? [];
        return owner !== undefined && this.#owners.has(owner.toLowerCase());
    }
    /** The longest name first; then the pieces between dots, which end sentences and begin extensions too. */
    #replaced(part, isInPath) {
        const plain = part.replaceAll(/[\\\u200b]/g, "");
        const whole = this.#label(plain, isInPath);
        if (whole !== undefined)
            return whole;
        const [, start = "", core = "", end = ""] = /^([._-]*)(.*?)([._-]*)$/s.exec(plain) ?? [];
        for (const [left, name, right] of [
            [start, core + end, ""],
            ["", start + core, end],
            [start, core, end],
        ]) {
            const label = this.#label(name, isInPath);
            if (label !== undefined)
                return `${left}${label}${right}`;
        }
        return this.#betweenDots(plain, isInPath) ?? part;
    }
    #betweenDots(plain, isInPath) {
        const pieces = plain.split(".");
        if (pieces.length === 1)
            return undefined;
        for (let length = Math.min(pieces.length - 1, MOST_PIECES); length > 0; length -= 1) {
            for (let at = 0; at + length <= pieces.length; at += 1) {
                const label = this.#label(pieces.slice(at, at + length).join("."), isInPath && at === 0);
                if (label === undefined)
                    continue;
                const rest = [pieces.slice(0, at).join("."), pieces.slice(at + length).join(".")];
                const [left = "", right = ""] = rest.map((text) => this.#replaced(text, false));
                return `${at > 0 ? `${left}.` : ""}${label}${at + length < pieces.length ? `.${right}` : ""}`;
            }
        }
        return undefined;
    }
    /** A number or the owner's login is hidden only after the owner in a path. Elsewhere it reveals nothing. */
    #label(name, isInPath) {
        const key = name.toLowerCase();
        const isWeak = /^\d*$/.test(key) || this.#owners.has(key);
        return isWeak && !isInPath ? undefined : this.#labels.get(key);
    }
}


/***/ }),

/***/ 601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ own)
/* harmony export */ });
// Looks up a word from a user in a table, without finding the properties of every JavaScript object.
/** The table's own entry: inherited properties such as `toString` are not found. */
function own(table, key) {
    return table && Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 84092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isPathPart)
/* harmony export */ });
// Names as a part of an address.
/**
 * False if a name would send a request to another address: if it is empty, has half a surrogate pair, or has a segment
 * that URL parsers resolve. Slashes are sent encoded, but a proxy may decode them, and escapes as well, before it
 * resolves dots. https://url.spec.whatwg.org/#double-dot-path-segment
 */
function isPathPart(value) {
    if (!value.isWellFormed())
        return false;
    return decodings(value).every((text) => text !== "" && !text.split(/[/\\]/).some((part) => part === "." || part === ".."));
}
/** The value, and everything that decoding it again and again gives. */
function decodings(value) {
    const texts = [value];
    for (let text = value;;) {
        const decoded = text.replaceAll(/%(2e|2f|5c|25)/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
        if (decoded === text)
            return texts;
        texts.push(decoded);
        text = decoded;
    }
}


/***/ }),

/***/ 99251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ permissionSlug),
/* harmony export */   Ti: () => (/* binding */ DRY_RUN_ACCESS),
/* harmony export */   pY: () => (/* binding */ permissionsInWords)
/* harmony export */ });
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(601);
// Turns the permissions in GitHub's headers into the words of the pages on which they are granted.

/** Names that differ on those pages. */
const NAMES = {
    organization_custom_roles: "Custom repository roles",
    vulnerability_alerts: "Dependabot alerts",
};
/** Added to a write permission if a plan needs only read access. */
const DRY_RUN_ACCESS = ", or (read) for a dry run";
/**
 * `members=read` → `the organization permission "Members" (read)`; undefined if the header names none. Commas
 * separate permissions that are needed together. Semicolons separate sets, one of which is enough.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
function permissionsInWords(header = "") {
    const sets = header.split(";").map((set) => set.split(",").flatMap(inWords).join(" and "));
    return sets.filter((set) => set !== "").join(", or ") || undefined;
}
function inWords(permission) {
    const [slug = "", access = ""] = permission.trim().split("=");
    if (!["read", "write", "admin"].includes(access))
        return [];
    const level = slug === "members" || slug.startsWith("organization_") ? "organization" : "repository";
    const plain = slug.replace(/^(organization|repository)_/, "").replaceAll("_", " ");
    return [
        `the ${level} permission "${(0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(NAMES, slug) ?? plain.charAt(0).toUpperCase() + plain.slice(1)}" (${access})`,
    ];
}
/**
 * GitHub's names of permissions that differ from those on the page of a token or App.
 * https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
const SLUGS = {
    "repository Variables": "actions_variables",
    "repository Webhooks": "repository_hooks",
    "repository Custom properties": "repository_custom_properties",
    "organization Members": "members",
    "organization Custom repository roles": "organization_custom_roles",
    "organization Webhooks": "organization_hooks",
};
/** GitHub's name of a permission in the answers of its API and in the manifest of an App. */
function permissionSlug({ name, level }) {
    const plain = name.toLowerCase().replaceAll(" ", "_");
    return (0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(SLUGS, `${level} ${name}`) ?? (level === "organization" ? `organization_${plain}` : plain);
}


/***/ }),

/***/ 51814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _hidden_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(22986);
// Removes secrets, credentials in addresses, and hidden names of private repositories from text before it leaves the
// process.

/** Shorter values occur in many other words, so they are not replaced. */
const SHORTEST_SECRET = 4;
const MASK = "***";
/** `https://user:password@host` or `//user:password@host`: all between the slashes and the authority's last `@`. */
const CREDENTIALS = /((?:[a-z][a-z0-9+.-]{0,30}:\u200b?)?\/\/)[^\s/?#"'<>`\\]+@/gi;
/** Keys whose values are fixed words, numbers or parts of the config: they are not names, even if they equal one. */
const FIXED = new Set(["kind", "state", "action", "family", "level", "title", "visibility", "origin", "attention"].concat([
    "organization",
    "runId",
    "shard",
    "startedAt",
    "finishedAt",
    "configDigest",
    "file",
    "layer",
    "path",
]));
/** Keys whose values are always names of repositories. */
const NAMES = new Set(["repo", "repository"]);
/** A redactor that knows no secret yet. */
function createRedactor() {
    const secrets = new Set();
    const names = new _hidden_names_js__WEBPACK_IMPORTED_MODULE_0__/* .HiddenNames */ .BD();
    const line = (given) => [...secrets].reduce((all, secret) => all.replaceAll(secret, MASK), given).replaceAll(CREDENTIALS, `$1${MASK}@`);
    const text = (given) => names.text(line(given));
    const data = (value, under = "") => {
        if (typeof value === "string") {
            if (FIXED.has(under))
                return line(value);
            return NAMES.has(under) ? names.name(line(value)) : text(value);
        }
        if (Array.isArray(value))
            return value.map((item) => data(item, under));
        if (typeof value !== "object" || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [line(key), data(inner, key)]));
    };
    return {
        line,
        text,
        data: (value) => data(value),
        hide(repositories) {
            for (const repository of repositories)
                names.add(repository);
        },
        add(secret) {
            const lines = secret.split(/[\r\n]+/).filter((line) => !line.startsWith("-----"));
            for (const part of [secret, ...lines]) {
                if (part.trim().length < SHORTEST_SECRET)
                    continue;
                for (const spelling of spellingsOf(part))
                    secrets.add(spelling);
            }
        },
    };
}
/** As it is, in JSON, in an address, in Markdown, and as base64 of a header. */
function spellingsOf(secret) {
    return [
        secret,
        JSON.stringify(secret).slice(1, -1),
        encodeURIComponent(secret.toWellFormed()),
        secret.replaceAll(/[\\`*_~[\]<>&#|!$]/g, (character) => `\\${character}`),
        ...["", "x-access-token:"].map((user) => btoa(unescapeToBytes(`${user}${secret}`))),
    ];
}
/** `btoa` takes bytes. */
function unescapeToBytes(text) {
    return String.fromCharCode(...new TextEncoder().encode(text));
}


/***/ }),

/***/ 3070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ Octokit)
});

// EXTERNAL MODULE: ./node_modules/universal-user-agent/index.js
var universal_user_agent = __nccwpck_require__(46396);
;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });

// EXTERNAL MODULE: ./node_modules/@octokit/request/dist-bundle/index.js + 3 modules
var dist_bundle = __nccwpck_require__(57561);
;// CONCATENATED MODULE: ./node_modules/@octokit/graphql/dist-bundle/index.js
// pkg/dist-src/index.js



// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/with-defaults.js


// pkg/dist-src/graphql.js


// pkg/dist-src/error.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};

// pkg/dist-src/graphql.js
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}

// pkg/dist-src/with-defaults.js
function withDefaults(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: withDefaults.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}

// pkg/dist-src/index.js
var graphql2 = withDefaults(dist_bundle/* request */.E, {
  headers: {
    "user-agent": `octokit-graphql.js/${VERSION} ${(0,universal_user_agent/* getUserAgent */.$)()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return withDefaults(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

/* v8 ignore if -- @preserve */

;// CONCATENATED MODULE: ./node_modules/@octokit/auth-token/dist-bundle/index.js
// pkg/dist-src/is-jwt.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);

// pkg/dist-src/auth.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}

// pkg/dist-src/with-authorization-prefix.js
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}

// pkg/dist-src/hook.js
async function hook(token, request, route, parameters) {
  const endpoint = request.endpoint.merge(
    route,
    parameters
  );
  endpoint.headers.authorization = withAuthorizationPrefix(token);
  return request(endpoint);
}

// pkg/dist-src/index.js
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};


;// CONCATENATED MODULE: ./node_modules/@octokit/core/dist-src/version.js
const version_VERSION = "7.0.8";


;// CONCATENATED MODULE: ./node_modules/@octokit/core/dist-src/index.js






const noop = () => {
};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = noop;
  }
  if (typeof logger.info !== "function") {
    logger.info = noop;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
const userAgentTrail = `octokit-core.js/${version_VERSION} ${(0,universal_user_agent/* getUserAgent */.$)()}`;
class Octokit {
  static VERSION = version_VERSION;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook = new before_after_hook.Collection();
    const requestDefaults = {
      baseUrl: dist_bundle/* request */.E.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = dist_bundle/* request */.E.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth = createTokenAuth(options.auth);
        hook.wrap("request", auth.hook);
        this.auth = auth;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook.wrap("request", auth.hook);
      this.auth = auth;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
}



/***/ }),

/***/ 49735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* unused harmony export VERSION */
/* harmony import */ var bottleneck_light_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(63251);
/* harmony import */ var _octokit_request_error__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(31015);
// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/error-request.js
function isRequestError(error) {
  return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
  if (!isRequestError(error) || !error?.request.request) {
    throw error;
  }
  if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
    const retries = options.request.retries != null ? options.request.retries : state.retries;
    const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
    throw octokit.retry.retryRequest(error, retries, retryAfter);
  }
  throw error;
}

// pkg/dist-src/wrap-request.js


async function wrapRequest(state, octokit, request, options) {
  const limiter = new bottleneck_light_js__WEBPACK_IMPORTED_MODULE_0__();
  limiter.on("failed", function(error, info) {
    const maxRetries = ~~error.request.request?.retries;
    const after = ~~error.request.request?.retryAfter;
    options.request.retryCount = info.retryCount + 1;
    if (maxRetries > info.retryCount) {
      return after * state.retryAfterBaseValue;
    }
  });
  return limiter.schedule(
    requestWithGraphqlErrorHandling.bind(null, state, octokit, request),
    options
  );
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
  const response = await request(options);
  if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(
    response.data.errors[0].message
  )) {
    const error = new _octokit_request_error__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G(response.data.errors[0].message, 500, {
      request: options,
      response
    });
    return errorRequest(state, octokit, error, options);
  }
  return response;
}

// pkg/dist-src/index.js
function retry(octokit, octokitOptions) {
  const state = Object.assign(
    {
      enabled: true,
      retryAfterBaseValue: 1e3,
      doNotRetry: [400, 401, 403, 404, 410, 422, 451],
      retries: 3
    },
    octokitOptions.retry
  );
  const retryPlugin = {
    retry: {
      retryRequest: (error, retries, retryAfter) => {
        error.request.request = Object.assign({}, error.request.request, {
          retries,
          retryAfter
        });
        return error;
      }
    }
  };
  if (state.enabled) {
    octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
    octokit.hook.wrap("request", wrapRequest.bind(null, state, retryPlugin));
  }
  return retryPlugin;
}
retry.VERSION = VERSION;



/***/ }),

/***/ 31015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ RequestError)
/* harmony export */ });
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}



/***/ }),

/***/ 57561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ request)
});

// EXTERNAL MODULE: ./node_modules/universal-user-agent/index.js
var universal_user_agent = __nccwpck_require__(46396);
;// CONCATENATED MODULE: ./node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${(0,universal_user_agent/* getUserAgent */.$)()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


;// CONCATENATED MODULE: ./node_modules/content-type/dist/index.js
/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 0xff00;
const CASE_FLAGS = LOWER_CASE | NON_ASCII;
/**
 * Character flags used to normalize HTTP field values while scanning.
 * Out-of-range reads intentionally coerce to zero in bitwise expressions.
 */
const CHAR_MAP = new Uint8Array(0x100);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 0x80 /* non-ASCII */; code <= 0xff; code++) {
    CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
    CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 0x30 /* 0 */; code <= 0x39 /* 9 */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 0x41 /* A */; code <= 0x5a /* Z */; code++) {
    CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 0x61 /* a */; code <= 0x7a /* z */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Validate a type string against RFC 9110.
 */
function isTypeValid(type, start = 0, end = type.length) {
    let hasSlash = false;
    for (let index = start; index < end; index++) {
        const code = type.charCodeAt(index);
        if (code === 47 /* / */) {
            if (hasSlash || index === start || index >= end - 1)
                return false;
            hasSlash = true;
        }
        else if (!isTokenCode(code)) {
            return false;
        }
    }
    return hasSlash;
}
/**
 * Validate a token against RFC 9110.
 */
function isTokenValid(token, start = 0, end = token.length) {
    if (start >= end)
        return false;
    for (let index = start; index < end; index++) {
        if (!isTokenCode(token.charCodeAt(index)))
            return false;
    }
    return true;
}
/**
 * Check whether a character code belongs to the token production in RFC 9110.
 */
function isTokenCode(code) {
    return (CHAR_MAP[code] & TOKEN_FLAG) !== 0;
}
/**
 * Serialize a parameter value.
 */
function parameterValue(str) {
    const len = str.length;
    if (len === 0)
        return '""';
    let index = 0;
    while (index < len && isTokenCode(str.charCodeAt(index)))
        index++;
    if (index === len)
        return str;
    let result = '"';
    let start = 0;
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code !== HTAB && (code < SP || code === 127 || code > 255)) {
            throw new TypeError(`Invalid parameter value: ${str}`);
        }
        if (code === 34 /* " */ || code === 92 /* \\ */) {
            result += `${str.slice(start, index)}\\`;
            start = index;
        }
        index++;
    }
    return `${result}${str.slice(start)}"`;
}
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !isTypeValid(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!isTokenValid(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${parameterValue(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function dist_parse(header, options) {
    const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
    const len = header.length;
    let valueStart = options?.start ?? 0;
    while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
        valueStart++;
    }
    let index = valueStart;
    let typeFlags = 0;
    let whitespace = -1;
    let stop = options?.parameters === false ? COMMA_FLAG : 0;
    while (index < len) {
        const code = header.charCodeAt(index);
        const flags = CHAR_MAP[code];
        if ((flags & stopFlags) !== 0) {
            stop |= flags & COMMA_FLAG;
            break;
        }
        if ((flags & OWS) !== 0) {
            if (whitespace === -1)
                whitespace = index;
        }
        else {
            whitespace = -1;
        }
        typeFlags |= (code & NON_ASCII) | flags;
        index++;
    }
    const valueEnd = whitespace === -1 ? index : whitespace;
    const value = header.slice(valueStart, valueEnd);
    const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
    if (index === len || stop !== 0) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopFlags);
}
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopFlags) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        index++; // Skip over ;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
            index++;
        }
        const keyStart = index;
        let keyFlags = 0;
        let keyWhitespace = -1;
        while (index < len) {
            const code = header.charCodeAt(index);
            const flags = CHAR_MAP[code];
            if ((flags & stopFlags) !== 0) {
                if ((flags & COMMA_FLAG) !== 0)
                    break parameter;
                continue parameter;
            }
            if (code === EQ) {
                const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
                const value = header.slice(keyStart, keyEnd);
                const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
                index++;
                while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
                    index++;
                }
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    const quotedStart = ++index;
                    let escaped = false;
                    while (index < len) {
                        const code = header.charCodeAt(index);
                        if (code === DQUOTE) {
                            if (parameters[key] === undefined) {
                                parameters[key] = escaped
                                    ? unescapeQuotedPairs(header, quotedStart, index)
                                    : header.slice(quotedStart, index);
                            }
                            index++;
                            let stop = 0;
                            // Discard characters between quote and delimiter.
                            while (index < len) {
                                const code = header.charCodeAt(index);
                                const flags = CHAR_MAP[code];
                                if ((flags & stopFlags) !== 0) {
                                    stop = flags & COMMA_FLAG;
                                    break;
                                }
                                index++;
                            }
                            if (stop !== 0)
                                break parameter;
                            continue parameter;
                        }
                        if (code === BSLASH && index + 1 < len) {
                            escaped = true;
                            index += 2;
                            continue;
                        }
                        index++;
                    }
                    continue parameter;
                }
                const valueStart = index;
                let stop = 0;
                let valueWhitespace = -1;
                while (index < len) {
                    const code = header.charCodeAt(index);
                    const flags = CHAR_MAP[code];
                    if ((flags & stopFlags) !== 0) {
                        stop = flags & COMMA_FLAG;
                        break;
                    }
                    if ((flags & OWS) !== 0) {
                        if (valueWhitespace === -1)
                            valueWhitespace = index;
                    }
                    else {
                        valueWhitespace = -1;
                    }
                    index++;
                }
                if (parameters[key] === undefined) {
                    const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                if (stop !== 0)
                    break parameter;
                continue parameter;
            }
            if ((flags & OWS) !== 0) {
                if (keyWhitespace === -1)
                    keyWhitespace = index;
            }
            else {
                keyWhitespace = -1;
            }
            keyFlags |= (code & NON_ASCII) | flags;
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Remove backslashes from quoted pairs in a known-terminated quoted string body.
 */
function unescapeQuotedPairs(str, start, end) {
    let result = "";
    for (let index = start; index < end; index++) {
        if (str.charCodeAt(index) === BSLASH) {
            result += str.slice(start, index);
            start = ++index;
        }
    }
    return result + str.slice(start, end);
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



// EXTERNAL MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
var dist_src = __nccwpck_require__(31015);
;// CONCATENATED MODULE: ./node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${(0,universal_user_agent/* getUserAgent */.$)()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new dist_src/* RequestError */.G(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new dist_src/* RequestError */.G(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new dist_src/* RequestError */.G("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new dist_src/* RequestError */.G(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = dist_parse(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */


/***/ }),

/***/ 46396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ getUserAgent)
/* harmony export */ });
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(80342);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
